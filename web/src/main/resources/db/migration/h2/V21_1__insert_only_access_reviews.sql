-- What somebody signed.
create trigger access_review_insert_only before update, delete on access_review
	call 'org.weighhouse.web.audit.InsertOnly';

create trigger access_review_line_insert_only before update, delete on access_review_line
	call 'org.weighhouse.web.audit.InsertOnly';
