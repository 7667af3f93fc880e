-- What was sent already, by digests, and how it was answered. The key is not kept; with it alone the answer can be read.
create table sending (
	key_sha256 char(64) primary key,
	content_sha256 char(64) not null,
	at timestamp with time zone not null,
	status int,
	headers varchar(8000),
	body bytea
);

create index sending_at on sending (at);
