-- What was done. Rows are only ever added; the order of acts that people see is that of this number.
create table audit_entry (
	id bigint generated always as identity primary key,
	at timestamp with time zone not null,
	actor varchar(100) not null,
	what varchar(100) not null,
	subject varchar(200) not null,
	entry varchar(32768) not null,
	leaf_sha256 char(64) not null
);

create index audit_entry_subject on audit_entry (subject, id);
