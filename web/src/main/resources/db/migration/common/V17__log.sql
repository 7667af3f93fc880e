-- The place of each entry in the log: without gaps, given once and never changed.
create table audit_seq (
	seq bigint primary key,
	entry bigint not null unique
);

-- Entries that have no place yet, added with the entry itself: what is added last is not always seen last.
create table audit_pending (
	entry bigint primary key
);

insert into audit_pending (entry) select id from audit_entry;

-- What was signed about the first so many entries.
create table audit_checkpoint (
	size bigint primary key,
	root char(64) not null,
	at timestamp with time zone not null,
	note varchar(4000) not null
);

-- Where else a checkpoint was kept.
create table audit_anchor (
	id bigint generated always as identity primary key,
	kind varchar(10) not null check (kind in ('FILE', 'MAIL')),
	place varchar(500) not null,
	size bigint not null,
	at timestamp with time zone not null
);

create index audit_entry_actor on audit_entry (actor, id);
