-- What somebody signed.
create trigger access_review_insert_only before update or delete or truncate on access_review
	execute function insert_only();

create trigger access_review_line_insert_only before update or delete or truncate on access_review_line
	execute function insert_only();
