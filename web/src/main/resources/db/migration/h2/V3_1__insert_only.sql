-- Rows of these are added and never changed, whoever asks. A table with such a trigger also gives the desk no right to.
create trigger policy_version_insert_only before update, delete on policy_version
	call 'org.weighhouse.web.audit.InsertOnly';

create trigger policy_file_insert_only before update, delete on policy_file
	call 'org.weighhouse.web.audit.InsertOnly';

create trigger weighing_insert_only before update, delete on weighing
	call 'org.weighhouse.web.audit.InsertOnly';

create trigger audit_entry_insert_only before update, delete on audit_entry
	call 'org.weighhouse.web.audit.InsertOnly';
