-- What is made to be taken away: asked for, made in the background, kept for a while. The row stays when the file goes.
create table export_job (
	id bigint generated always as identity primary key,
	person bigint not null references person (id),
	asked_at timestamp with time zone not null,
	asked varchar(8000) not null,
	state varchar(20) not null check (state in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'REMOVED')),
	-- Counted up each time that somebody begins: what an earlier run still writes does not count.
	run int default 0 not null,
	done bigint default 0 not null,
	total bigint,
	name varchar(200),
	size bigint,
	sha256 char(64),
	row_count bigint,
	rows_sha256 char(64),
	problem varchar(2000),
	ended_at timestamp with time zone,
	check ((state in ('DONE', 'REMOVED')) = (sha256 is not null)),
	check ((state in ('WAITING', 'RUNNING')) = (ended_at is null))
);

create index export_job_state on export_job (state, ended_at);

-- The bytes of a file, so that every instance can hand it out.
create table export_part (
	job bigint not null references export_job (id),
	run int not null,
	place int not null,
	content bytea not null,
	primary key (job, run, place)
);
