-- Every rule base that was ever in force, as the text of its files.
create table policy_version (
	version bigint primary key,
	digest varchar(80) not null unique,
	stored_at timestamp with time zone not null
);

create table policy_file (
	version bigint not null references policy_version (version),
	path varchar(300) not null,
	content text not null,
	primary key (version, path)
);
