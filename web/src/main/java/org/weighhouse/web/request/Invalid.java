package org.weighhouse.web.request;

import java.util.List;

import org.springframework.http.HttpStatus;

/**
 * What was typed cannot be taken; says everything that is wrong with it.
 */
public class Invalid extends Refused {

	private static final long serialVersionUID = 1L;

	private final transient List<Violation> violations;

	Invalid(List<Violation> violations) {
		super(HttpStatus.UNPROCESSABLE_CONTENT, violations.toString());
		this.violations = List.copyOf(violations);
	}

	/** Says all of it at once, if there is anything. */
	public static void refuse(List<Violation> violations) {
		if (!violations.isEmpty()) {
			throw new Invalid(violations);
		}
	}

	public List<Violation> violations() {
		return this.violations;
	}

}
