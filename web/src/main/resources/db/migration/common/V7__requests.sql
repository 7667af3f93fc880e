-- The projects that people may name.
create table project (
	name varchar(100) primary key,
	active boolean not null
);

-- Who asks for what, and where it stands.
create table request (
	id bigint generated always as identity primary key,
	kind varchar(20) not null,
	requester bigint not null references person (id),
	edition varchar(201) not null,
	preset varchar(100),
	blueprint varchar(100),
	answers text not null,
	purpose varchar(2000) not null,
	project varchar(100) references project (name),
	people int not null check (people > 0),
	state varchar(20) not null
		check (state in ('DRAFT', 'IN_REVIEW', 'INFO_REQUESTED', 'APPROVED', 'DENIED', 'WITHDRAWN', 'LAPSED')),
	version bigint not null,
	assignee bigint references person (id),
	until date,
	begun_at timestamp with time zone not null,
	touched_at timestamp with time zone not null,
	submitted_at timestamp with time zone,
	decided_at timestamp with time zone,
	revision int,
	open_position int,
	tier int check (tier between 1 and 4),
	route varchar(40),
	use_scope varchar(600),
	unique (id, requester),
	check ((state = 'APPROVED') = (until is not null)),
	check ((state in ('APPROVED', 'DENIED')) = (decided_at is not null)),
	check ((state in ('IN_REVIEW', 'INFO_REQUESTED')) = (open_position is not null))
);

create index request_of on request (requester, id);

create index request_state on request (state, touched_at);

create index request_edition on request (edition, state);

-- Verdicts as they were frozen: never changed.
create table request_revision (
	request bigint not null references request (id),
	number int not null,
	rule_base varchar(80) not null references policy_version (digest),
	verdict text not null,
	sha256 char(64) not null,
	profile_sha256 char(64) not null,
	use_sha256 char(64) not null,
	controls_sha256 char(64) not null,
	origins text not null,
	ceilings varchar(500) not null,
	environment varchar(100) not null,
	population varchar(100) not null,
	made_at timestamp with time zone not null,
	made_by bigint references person (id),
	joins bigint,
	joins_reviewer boolean,
	joins_until date,
	primary key (request, number)
);

-- The needed decisions, planned for each revision.
create table request_step (
	request bigint not null,
	revision int not null,
	position int not null,
	role varchar(30) not null,
	quorum int not null check (quorum > 0),
	opened_at timestamp with time zone,
	due_at timestamp with time zone,
	seconds_left bigint,
	decided_at timestamp with time zone,
	primary key (request, revision, position),
	foreign key (request, revision) references request_revision (request, number)
);

-- What people said: never changed. One person says one word on a revision, and never on what they asked for.
create table request_decision (
	id bigint generated always as identity primary key,
	request bigint not null,
	requester bigint not null,
	revision int not null,
	position int not null,
	person bigint not null references person (id),
	role varchar(30) not null,
	word varchar(10) not null check (word in ('APPROVE', 'DENY')),
	reason varchar(2000) not null,
	conditions text not null,
	until date,
	data_ceiling varchar(100),
	said_at timestamp with time zone not null,
	unique (request, revision, person),
	foreign key (request, requester) references request (id, requester),
	foreign key (request, revision, position) references request_step (request, revision, position),
	check (person <> requester)
);

-- What deciders asked the requester, and the answers.
create table request_question (
	request bigint not null,
	number int not null,
	revision int not null,
	position int not null,
	asker bigint not null references person (id),
	question varchar(2000) not null,
	asked_at timestamp with time zone not null,
	answer varchar(2000),
	answered_at timestamp with time zone,
	primary key (request, number),
	foreign key (request, revision, position) references request_step (request, revision, position)
);
