-- Who is known here. What they may do is asked of these rows at every act.
create table person (
	id bigint generated always as identity primary key,
	name varchar(200) not null,
	email varchar(254) not null unique,
	password varchar(200),
	active boolean not null,
	created_at timestamp with time zone not null
);

create table person_role (
	person bigint not null references person (id),
	role varchar(30) not null,
	primary key (person, role)
);
