-- The bytes of the files that prove something.
create table evidence_bytes (
	sha256 char(64) primary key references evidence_file (sha256),
	content bytea not null
);

create trigger evidence_file_insert_only before update or delete or truncate on evidence_file
	execute function insert_only();

create trigger evidence_bytes_insert_only before update or delete or truncate on evidence_bytes
	execute function insert_only();
