-- Entries of the register as reviewers keep them: each save is a version, the latest of a tool counts.
create table entry_version (
	id bigint generated always as identity primary key,
	tool varchar(100) not null,
	version bigint not null,
	-- The file exactly as it was kept.
	content text not null,
	sha256 char(64) not null,
	-- Of the shipped file that there was then; null where the tool did not ship.
	shipped_sha256 char(64),
	-- Null where the program kept it, from published data.
	kept_by bigint references person (id),
	kept_at timestamp with time zone not null,
	reason varchar(4000) not null,
	unique (tool, version)
);
