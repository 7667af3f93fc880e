-- What reviewers are changing in the register and have not kept yet: one draft a person and tool.
create table entry_draft (
	person bigint not null references person (id),
	tool varchar(100) not null,
	text text not null,
	-- SHA-256 of the text that it was made from; null for a tool that is new.
	base varchar(64),
	changed_at timestamp with time zone not null,
	primary key (person, tool)
);

-- A change that takes a claim less gravely: it waits for a second person.
create table entry_proposal (
	id bigint generated always as identity primary key,
	tool varchar(100) not null,
	text text not null,
	base varchar(64) not null,
	because varchar(2000) not null,
	proposer bigint not null references person (id),
	proposed_at timestamp with time zone not null,
	state varchar(20) not null check (state in ('OPEN', 'AGREED', 'REFUSED')),
	decider bigint references person (id),
	decided_because varchar(2000),
	decided_at timestamp with time zone,
	check ((state = 'OPEN') = (decider is null)),
	check ((state = 'OPEN') = (decided_at is null))
);

create index entry_proposal_tool on entry_proposal (tool, state);

-- Who keeps an entry true.
create table entry_owner (
	tool varchar(100) primary key,
	person bigint not null references person (id)
);

-- An entry that turned out to be another one under a second name, and the texts that this made of both.
create table entry_merge (
	tool varchar(100) primary key,
	into_tool varchar(100) not null,
	tool_before text not null,
	into_before text not null,
	tool_sha256 varchar(64) not null,
	into_sha256 varchar(64) not null
);

-- A newer shipped file that somebody looked at and did not take.
create table entry_shipped_seen (
	tool varchar(100) primary key,
	sha256 varchar(64) not null
);
