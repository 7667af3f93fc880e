-- The bytes of the files that prove something.
create table evidence_bytes (
	sha256 char(64) primary key references evidence_file (sha256),
	content blob not null
);
