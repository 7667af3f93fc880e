-- Why a request was opened: to renew an approval, by the door that a denial leaves, to look at an emergency again.
alter table request add column renews bigint references approval (id);

alter table request add column door bigint references request (id);

alter table request add column reviews bigint references request (id);

-- For how many days at most, where that is not what the route says.
alter table request_revision add column most_days int;

-- On which terms an exception is asked for, and the risk owner's written acceptance of what is left.
create table exception_terms (
	request bigint primary key references request (id),
	risk_owner bigint not null references person (id),
	alternative varchar(2000) not null,
	why_not varchar(2000) not null,
	compensating varchar(2000) not null,
	migration_date date not null,
	acceptance varchar(2000),
	accepted_by bigint references person (id),
	check ((acceptance is null) = (accepted_by is null)),
	check (accepted_by is null or accepted_by = risk_owner)
);
