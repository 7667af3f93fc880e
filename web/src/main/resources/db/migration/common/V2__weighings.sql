-- Results that are kept: never changed, each with everything that it was drawn from.
create table weighing (
	id bigint generated always as identity primary key,
	created_at timestamp with time zone not null,
	tool varchar(100) not null,
	edition varchar(100) not null,
	preset varchar(100),
	tool_name varchar(200) not null,
	edition_name varchar(200) not null,
	rule_base varchar(100) not null,
	origins text not null,
	what_if int not null,
	verdict text not null,
	sha256 char(64) not null
);
