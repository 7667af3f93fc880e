-- The bytes of the files that prove something.
create table evidence_bytes (
	sha256 char(64) primary key references evidence_file (sha256),
	content blob not null
);

create trigger evidence_file_insert_only before update, delete on evidence_file
	call 'org.weighhouse.web.audit.InsertOnly';

create trigger evidence_bytes_insert_only before update, delete on evidence_bytes
	call 'org.weighhouse.web.audit.InsertOnly';
