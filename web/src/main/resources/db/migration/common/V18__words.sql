-- What people wrote, apart from the entry that commits to it: the entry keeps the hash of salt and text, so that the text
-- can be erased and the log still verifies.
create table audit_words (
	entry bigint not null,
	name varchar(100) not null,
	salt char(32),
	text varchar(32768),
	erased_at timestamp with time zone,
	primary key (entry, name),
	check ((text is null) = (erased_at is not null)),
	check ((text is null) = (salt is null))
);

-- Somebody whose name and address were erased, and who is but a number.
alter table person add column erased_at timestamp with time zone;
