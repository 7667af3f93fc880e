-- Verdicts that requests were judged by, and what people said on them.
create trigger request_revision_insert_only before update or delete or truncate on request_revision
	execute function insert_only();

create trigger request_decision_insert_only before update or delete or truncate on request_decision
	execute function insert_only();
