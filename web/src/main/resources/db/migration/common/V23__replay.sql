-- When state and verdicts were proved again, by what, and with which outcome.
create table replay_run (
	id bigint generated always as identity primary key,
	cause varchar(20) not null check (cause in ('NIGHT', 'UPGRADE', 'ASKED')),
	product varchar(100) not null,
	rule_base varchar(100) not null,
	asked_by bigint references person (id),
	begun_at timestamp with time zone not null,
	-- Null until the state of everything was compared.
	states_at timestamp with time zone,
	objects bigint default 0 not null,
	entries bigint default 0 not null,
	-- Whether every verdict is judged again, and not a sample.
	all_verdicts boolean not null,
	verdicts bigint default 0 not null,
	reached_request bigint default 0 not null,
	reached_revision int default 0 not null,
	reached_result bigint default 0 not null,
	differences int default 0 not null,
	done_at timestamp with time zone
);

create index replay_run_done on replay_run (done_at, id);

create table replay_difference (
	run bigint not null references replay_run (id),
	number int not null,
	what varchar(20) not null,
	object varchar(300) not null,
	field varchar(300) not null,
	expected varchar(2000),
	found varchar(2000),
	entry bigint,
	primary key (run, number)
);
