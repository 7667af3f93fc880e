-- What leaves the house: written with the notice that it carries, sent later, tried again until it is gone.
create table outbox (
	id bigint generated always as identity primary key,
	channel varchar(10) not null check (channel in ('MAIL')),
	person bigint not null references person (id),
	message_id varchar(200) not null unique,
	digest_day date,
	written_at timestamp with time zone not null,
	tries int default 0 not null,
	next_try timestamp with time zone,
	sent_at timestamp with time zone,
	given_up_at timestamp with time zone,
	last_error varchar(1000),
	unique (person, digest_day),
	check (sent_at is null or next_try is null)
);

create index outbox_next on outbox (next_try);

-- What somebody is told, in words of the site: once for each cause, with how often it happened.
create table notice (
	id bigint generated always as identity primary key,
	person bigint not null references person (id),
	part varchar(20) not null,
	at timestamp with time zone not null,
	what varchar(100) not null,
	subject varchar(200) not null,
	edition varchar(201),
	actor bigint references person (id),
	last_day date,
	times int default 1 not null,
	cause varchar(300),
	read_at timestamp with time zone,
	for_digest boolean not null,
	mail bigint references outbox (id),
	unique (person, what, cause)
);

create index notice_person on notice (person, id);

create index notice_unread on notice (person, read_at);

create index notice_digest on notice (for_digest, person);

create index notice_mail on notice (mail);

-- How somebody wants to be told besides on the page.
create table notice_wish (
	person bigint primary key references person (id),
	mail varchar(10) not null check (mail in ('AT_ONCE', 'DIGEST', 'NONE')),
	digest_hour int not null check (digest_hour between 0 and 23),
	zone varchar(60) not null
);
