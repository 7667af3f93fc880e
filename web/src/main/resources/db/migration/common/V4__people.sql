-- Who is known here. What they may do is asked of these rows at every act.
create table person (
	id bigint generated always as identity primary key,
	name varchar(200) not null,
	email varchar(254) not null unique,
	password varchar(200),
	active boolean not null,
	created_at timestamp with time zone not null,
	-- Counted up to end all sessions of the person.
	session_round int default 0 not null
);

create table person_role (
	person bigint not null references person (id),
	role varchar(30) not null,
	primary key (person, role)
);

-- Links that were handed to people to choose a password with, by their digest only. The newest of a person counts.
create table invitation (
	id bigint generated always as identity primary key,
	person bigint not null references person (id),
	sha256 char(64) not null unique,
	expires_at timestamp with time zone not null,
	used boolean not null
);

-- Deciding roles that administrators want for themselves: another one says yes or no.
create table role_wish (
	id bigint generated always as identity primary key,
	person bigint not null references person (id),
	role varchar(30) not null,
	reason text not null,
	wished_at timestamp with time zone not null,
	answered_by bigint references person (id),
	granted boolean
);

-- One row: whether this is the demo or real use. Locked while the first person is made.
create table installation (
	id int primary key,
	demo boolean not null
);
