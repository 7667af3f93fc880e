-- What is allowed: to whom, where, until when. Nothing is ever deleted.
create table approval (
	id bigint generated always as identity primary key,
	version bigint not null,
	request bigint not null unique references request (id),
	holder bigint not null references person (id),
	edition varchar(200) not null,
	blueprint varchar(100),
	data_class varchar(60) not null,
	environments varchar(500) not null,
	population varchar(60) not null,
	project varchar(200),
	headcount int not null check (headcount >= 0),
	tier varchar(20) not null,
	verdict_sha256 char(64) not null,
	rule_base varchar(100) not null,
	starts date not null,
	ends date not null,
	versions_from varchar(60),
	versions_below varchar(60),
	standing boolean not null,
	joined bigint references approval (id),
	state varchar(20) not null check (state in ('ACTIVE', 'SUSPENDED', 'EXPIRED', 'REVOKED', 'SUPERSEDED')),
	ended_at timestamp with time zone,
	check (ends >= starts)
);

create index approval_edition on approval (edition, state);
create index approval_ends on approval (state, ends);

create table approval_condition (
	approval bigint not null references approval (id),
	approval_key int not null,
	demand varchar(200),
	words varchar(2000),
	evidence varchar(2000),
	met_by bigint references person (id),
	met_on date,
	primary key (approval, approval_key)
);

create table approval_member (
	approval bigint not null references approval (id),
	person bigint not null references person (id),
	since date not null,
	primary key (approval, person)
);

create index approval_member_person on approval_member (person);
