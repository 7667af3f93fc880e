-- Files that prove something, each stored once by its SHA-256. Their bytes lie in evidence_bytes.
create table evidence_file (
	sha256 char(64) primary key,
	name varchar(200) not null,
	type varchar(100) not null,
	size bigint not null,
	stored_by bigint not null references person (id),
	stored_at timestamp with time zone not null
);

-- Controls that a reviewer has verified. Rows are renewed or ended, never deleted.
create table verification (
	id bigint generated always as identity primary key,
	control varchar(50) not null,
	scope varchar(20) not null,
	edition varchar(200),
	request bigint,
	blueprint varchar(100),
	limits text not null,
	link varchar(2000),
	evidence_file char(64) references evidence_file (sha256),
	note varchar(2000) not null,
	requester bigint references person (id),
	verifier bigint not null references person (id),
	verified_at timestamp with time zone not null,
	until date not null,
	ended_by bigint references person (id),
	ended_at timestamp with time zone,
	ended_because varchar(2000),
	constraint verification_not_by_requester check (requester is null or requester <> verifier)
);

create index verification_control on verification (control, id);

-- Kept results also tell the ready-made way that was taken, and where each control came from.
alter table weighing add column blueprint varchar(100);
alter table weighing add column in_place text;
