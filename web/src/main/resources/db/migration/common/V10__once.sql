-- What was sent already, by the digest of who sent it, where to and with which key, and how it was answered.
create table sending (
	key_sha256 char(64) primary key,
	content_sha256 char(64) not null,
	at timestamp with time zone not null,
	status int,
	headers varchar(8000),
	body bytea
);

create index sending_at on sending (at);
