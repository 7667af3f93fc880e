-- That somebody went through who holds which role, and signed what they found. Never changed.
create table access_review (
	id bigint generated always as identity primary key,
	signed_by bigint not null references person (id),
	signed_at timestamp with time zone not null,
	words varchar(2000) not null
);

create table access_review_line (
	review bigint not null references access_review (id),
	person bigint not null references person (id),
	role varchar(30) not null,
	word varchar(10) not null check (word in ('KEEP', 'REMOVE')),
	reason varchar(2000),
	primary key (review, person, role),
	check ((word = 'REMOVE') = (reason is not null))
);
