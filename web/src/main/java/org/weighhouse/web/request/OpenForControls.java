package org.weighhouse.web.request;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.account.People;
import org.weighhouse.web.control.RequestsInReview;

/**
 * Tells controls which requests are not over yet.
 */
@Component
class OpenForControls implements RequestsInReview {

	private final RequestRows rows;

	private final People people;

	OpenForControls(RequestRows rows, People people) {
		this.rows = rows;
		this.people = people;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<InReview> find(long number, long reader) {
		return this.people.find(reader)
			.flatMap((person) -> this.rows.find(number).filter((request) -> request.isVisibleTo(person)))
			.filter((request) -> request.state().isOpen())
			.map((request) -> new InReview(number, request.name(), request.asked().edition(),
					request.asked().blueprint(), request.requester()));
	}

}
