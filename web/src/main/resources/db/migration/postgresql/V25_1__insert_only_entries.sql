-- What an entry of the register said once stays.
create trigger entry_version_insert_only before update or delete or truncate on entry_version
	execute function insert_only();
