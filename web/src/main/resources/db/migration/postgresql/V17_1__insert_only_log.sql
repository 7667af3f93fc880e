-- The full tiles of the tree of the log: 256 hashes side by side, and the one above them.
create table audit_tile (
	level int not null,
	idx bigint not null,
	hashes bytea not null,
	root bytea not null,
	primary key (level, idx)
);

create trigger audit_seq_insert_only before update or delete or truncate on audit_seq
	execute function insert_only();

create trigger audit_checkpoint_insert_only before update or delete or truncate on audit_checkpoint
	execute function insert_only();

create trigger audit_anchor_insert_only before update or delete or truncate on audit_anchor
	execute function insert_only();

create trigger audit_tile_insert_only before update or delete or truncate on audit_tile
	execute function insert_only();
