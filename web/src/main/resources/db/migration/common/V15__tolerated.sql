-- Software in use without an approval, tolerated until a date while its group moves to something allowed.
create table tolerated_use (
	id bigint generated always as identity primary key,
	version bigint not null,
	-- An edition of the catalogue, or a name where nobody knows one.
	edition varchar(201),
	name varchar(200),
	place varchar(2000) not null,
	owner bigint not null references person (id),
	reporter bigint not null references person (id),
	people int not null check (people > 0),
	since date not null,
	until date not null,
	target_edition varchar(201),
	target_blueprint varchar(100),
	state varchar(20) not null check (state in ('TOLERATED', 'REQUESTED', 'ENDED')),
	request bigint unique references request (id),
	ending varchar(20) check (ending in ('MOVED', 'STOPPED')),
	ended_at timestamp with time zone,
	check ((edition is null) <> (name is null)),
	check (until >= since),
	check (state <> 'REQUESTED' or request is not null),
	check ((state = 'ENDED') = (ending is not null)),
	check ((state = 'ENDED') = (ended_at is not null))
);

create index tolerated_use_state on tolerated_use (state, until);
create index tolerated_use_edition on tolerated_use (edition, state);
create index tolerated_use_owner on tolerated_use (owner, state);
