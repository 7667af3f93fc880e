-- Verdicts that requests were judged by, and what people said on them.
create trigger request_revision_insert_only before update, delete on request_revision
	call 'org.weighhouse.web.audit.InsertOnly';

create trigger request_decision_insert_only before update, delete on request_decision
	call 'org.weighhouse.web.audit.InsertOnly';
