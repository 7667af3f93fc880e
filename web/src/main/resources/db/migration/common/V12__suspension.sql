-- An approval never outlives its reason: why it stands still, by when it is looked at again, and what it took the place of.
alter table approval add column suspended_at timestamp with time zone;
alter table approval add column suspended_because varchar(8000);
alter table approval add column suspended_cause varchar(100);
alter table approval add column recertify_since date;
alter table approval add column recertify_until date;
alter table approval add column recertify_because varchar(8000);
alter table approval add column first_start date;
update approval set first_start = starts;
alter table approval alter column first_start set not null;
alter table approval add column extensions int default 0 not null check (extensions >= 0);
alter table approval add column renews bigint references approval (id);
alter table approval add column kind varchar(20);
update approval set kind = (select kind from request where request.id = approval.request);
alter table approval alter column kind set not null;
create index approval_renews on approval (renews);

-- When people last decided about it, knowing the news until then.
alter table approval add column looked_at timestamp with time zone;
update approval set looked_at = (select decided_at from request where request.id = approval.request);
update approval set looked_at = current_timestamp where looked_at is null;
alter table approval alter column looked_at set not null;

-- News about tools and editions. Never deleted; taken less gravely only by two people.
create table signal (
	id bigint generated always as identity primary key,
	kind varchar(30) not null,
	about varchar(200) not null,
	source varchar(2000) not null,
	published date not null,
	words varchar(2000) not null,
	cve varchar(30),
	versions_from varchar(60),
	versions_below varchar(60),
	reported_by bigint not null references person (id),
	grade varchar(30),
	news_at timestamp with time zone not null,
	softer_grade varchar(30),
	softer_because varchar(2000),
	softer_by bigint references person (id),
	softer_at timestamp with time zone,
	withdrawn_at timestamp with time zone,
	check ((kind = 'ALLEGATION') = (grade is not null)),
	check ((softer_at is null) = (softer_by is null))
);

create index signal_about on signal (about);

-- Which weeks' logs of an exception somebody looked at.
create table log_review (
	approval bigint not null references approval (id),
	monday date not null,
	words varchar(2000) not null,
	person bigint not null references person (id),
	at timestamp with time zone not null,
	primary key (approval, monday)
);

-- That an exception is still needed, as somebody said who went through them. It lengthens none.
create table recertification (
	id bigint generated always as identity primary key,
	approval bigint not null references approval (id),
	person bigint not null references person (id),
	reason varchar(2000) not null,
	at timestamp with time zone not null
);

create index recertification_approval on recertification (approval, at);

-- Approvals that must be looked at again, and how far that has come: taken a few at a time, by one instance.
create table reconsideration (
	id bigint generated always as identity primary key,
	cause varchar(30) not null,
	subject varchar(300) not null,
	about varchar(200),
	only_approval bigint references approval (id),
	reached bigint default 0 not null,
	looked_at int default 0 not null,
	suspended int default 0 not null,
	early int default 0 not null,
	begun_at timestamp with time zone not null,
	done_at timestamp with time zone
);

create index reconsideration_open on reconsideration (done_at, id);
create index reconsideration_cause on reconsideration (cause, id);
