-- Rows of these are added and never changed, whoever asks. A table with such a trigger also gives the desk no right to.
create function insert_only() returns trigger language plpgsql as $$
begin
	raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger policy_version_insert_only before update or delete or truncate on policy_version
	execute function insert_only();

create trigger policy_file_insert_only before update or delete or truncate on policy_file
	execute function insert_only();

create trigger weighing_insert_only before update or delete or truncate on weighing
	execute function insert_only();

create trigger audit_entry_insert_only before update or delete or truncate on audit_entry
	execute function insert_only();
