-- One open request for an edition, a use and a person: closed ones have no key.
alter table request add column open_key varchar(600)
	generated always as (case when state in ('IN_REVIEW', 'INFO_REQUESTED') then use_scope end) stored;

create unique index request_only_one on request (requester, open_key);
