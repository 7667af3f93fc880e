-- Inventories of software in use: taken in, tried, and counted once somebody has confirmed them.
create table inventory (
	id bigint generated always as identity primary key,
	source varchar(100) not null,
	content varchar(20) not null,
	format varchar(20) not null,
	file_name varchar(200) not null,
	size bigint not null,
	sha256 char(64) not null,
	-- Which columns a file has, in their order, and which of them tells what. Only of files that have columns.
	headings varchar(100000),
	headings_sha256 char(64),
	mapping varchar(20000),
	state varchar(20) not null
		check (state in ('UPLOADED', 'WAITING', 'RUNNING', 'CHECKED', 'CONFIRMED', 'REPLACED', 'CANCELLED', 'FAILED')),
	person bigint not null references person (id),
	uploaded_at timestamp with time zone not null,
	-- Counted up each time that somebody begins: what an earlier run still writes does not count.
	run int default 0 not null,
	rows_read bigint default 0 not null,
	bytes_read bigint default 0 not null,
	known_count bigint default 0 not null,
	unsure_count bigint default 0 not null,
	new_count bigint default 0 not null,
	invalid_count bigint default 0 not null,
	-- What the one that counted for the same source then did not have, and what only that one had.
	compared_to bigint references inventory (id),
	added_count bigint default 0 not null,
	gone_count bigint default 0 not null,
	-- The catalogue by which its titles were matched.
	catalog char(64),
	problem varchar(2000),
	ended_at timestamp with time zone,
	confirmed_by bigint references person (id),
	confirmed_at timestamp with time zone,
	-- Its source while it is the one that counts.
	current_source varchar(100) unique,
	check ((state = 'CONFIRMED') = (current_source is not null))
);

create index inventory_state on inventory (state, id);
create index inventory_source on inventory (source, id);

-- The bytes of a file while they are needed, so that every instance can read it.
create table inventory_part (
	inventory bigint not null references inventory (id),
	place int not null,
	content bytea not null,
	primary key (inventory, place)
);

-- Which tool a title is, or that it is none of some, as somebody said. Whoever says otherwise undoes it; nothing is deleted.
create table title_match (
	id bigint generated always as identity primary key,
	title_key char(64) not null,
	name varchar(500) not null,
	publisher varchar(500),
	tool varchar(100),
	refused varchar(8000) not null,
	made_by bigint not null references person (id),
	made_at timestamp with time zone not null,
	undone_by bigint references person (id),
	undone_at timestamp with time zone,
	-- The title while it holds.
	open_key char(64) unique,
	check ((open_key is null) = (undone_at is not null))
);

create index title_match_key on title_match (title_key, id);

-- A title of an inventory, with all lines that name it, or a line that cannot be read.
create table inventory_row (
	id bigint generated always as identity primary key,
	inventory bigint not null references inventory (id),
	line bigint not null,
	line_count int not null,
	-- SHA-256 of what makes it the same title in every inventory; null for a line that cannot be read.
	title_key char(64),
	name varchar(500) not null,
	publisher varchar(500),
	versions varchar(500),
	ids varchar(8000),
	people bigint,
	devices bigint,
	-- By which titles in use are sorted: people, else devices.
	weight bigint default 0 not null,
	last_seen varchar(60),
	state varchar(10) not null check (state in ('KNOWN', 'UNSURE', 'NEW', 'INVALID')),
	tool varchar(100),
	matched_by varchar(30),
	found varchar(500),
	alias varchar(500),
	candidates varchar(8000),
	remembered bigint references title_match (id),
	field varchar(60),
	expected varchar(500),
	-- In this order: H2 finds several keys at once by the first column of an index only.
	unique (title_key, inventory)
);

create index inventory_row_state on inventory_row (inventory, state, id);
create index inventory_row_place on inventory_row (inventory, id);
create index inventory_row_weight on inventory_row (state, weight, id);
create index inventory_row_tool on inventory_row (tool, inventory);
