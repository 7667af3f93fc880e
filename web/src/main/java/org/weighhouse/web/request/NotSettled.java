package org.weighhouse.web.request;

import java.util.List;

import org.springframework.http.HttpStatus;

/**
 * Unknowns alone could make it PROHIBITED: it is settled first.
 */
public class NotSettled extends Refused {

	private static final long serialVersionUID = 1L;

	private final transient List<String> questions;

	NotSettled(List<List<String>> settledBy) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, "it is settled first; smallest sets of questions: " + settledBy);
		this.questions = settledBy.isEmpty() ? List.of() : settledBy.get(0);
	}

	/** The smallest set of questions whose answers would settle it; may be empty. */
	public List<String> questions() {
		return this.questions;
	}

}
