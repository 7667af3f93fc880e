-- What an entry of the register said once stays.
create trigger entry_version_insert_only before update, delete on entry_version
	call 'org.weighhouse.web.audit.InsertOnly';
