-- Who decides for whom, in which role, from the first day to the last (UTC). Rows are ended, never deleted.
create table delegation (
	id bigint generated always as identity primary key,
	giver bigint not null references person (id),
	taker bigint not null references person (id),
	role varchar(30) not null check (role in ('REVIEWER', 'OWNER', 'LEGAL', 'CISO')),
	starts date not null,
	ends date not null,
	reason varchar(2000) not null,
	made_at timestamp with time zone not null,
	ended_at timestamp with time zone,
	ended_by bigint references person (id),
	check (giver <> taker),
	check (ends >= starts)
);

create index delegation_taker on delegation (taker, ends);

create index delegation_giver on delegation (giver, ends);

-- For whom a delegate decided: never for whoever asked, and nobody is their own delegate.
alter table request_decision add column on_behalf_of bigint references person (id);

alter table request_decision add constraint decision_not_for_requester check (on_behalf_of <> requester);

alter table request_decision add constraint decision_not_for_oneself check (on_behalf_of <> person);
