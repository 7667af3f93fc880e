-- The full tiles of the tree of the log: 256 hashes side by side, and the one above them.
create table audit_tile (
	level int not null,
	idx bigint not null,
	hashes varbinary(8192) not null,
	root varbinary(32) not null,
	primary key (level, idx)
);

create trigger audit_seq_insert_only before update, delete on audit_seq
	call 'org.weighhouse.web.audit.InsertOnly';

create trigger audit_checkpoint_insert_only before update, delete on audit_checkpoint
	call 'org.weighhouse.web.audit.InsertOnly';

create trigger audit_anchor_insert_only before update, delete on audit_anchor
	call 'org.weighhouse.web.audit.InsertOnly';

create trigger audit_tile_insert_only before update, delete on audit_tile
	call 'org.weighhouse.web.audit.InsertOnly';
