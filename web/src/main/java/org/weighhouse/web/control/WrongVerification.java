package org.weighhouse.web.control;

import java.util.List;

/**
 * A verification that cannot be kept as it is, with everything that is wrong with it.
 */
public class WrongVerification extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Refused> problems;

	WrongVerification(List<Refused> problems) {
		super("a verification with " + problems.size() + " mistakes: " + problems);
		this.problems = List.copyOf(problems);
	}

	public List<Refused> problems() {
		return this.problems;
	}

}
