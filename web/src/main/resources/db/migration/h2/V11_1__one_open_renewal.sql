-- One open renewal of an approval, drafts counted: closed ones have no key.
alter table request add column renewing bigint
	generated always as (case when state in ('DRAFT', 'IN_REVIEW', 'INFO_REQUESTED') then renews end);

create unique index request_only_one_renewal on request (renewing);
