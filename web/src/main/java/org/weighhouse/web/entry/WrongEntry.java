package org.weighhouse.web.entry;

import java.util.List;

import org.weighhouse.engine.text.Problem;
import org.weighhouse.web.request.Violation;

/**
 * A change of an entry that cannot be taken, with everything that is wrong with it.
 */
class WrongEntry extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Violation> violations;

	private final transient List<Problem> problems;

	/**
	 * @param violations what is wrong with what was typed
	 * @param problems what would be wrong with the file
	 */
	WrongEntry(List<Violation> violations, List<Problem> problems) {
		super(violations + " " + problems);
		this.violations = List.copyOf(violations);
		this.problems = List.copyOf(problems);
	}

	static WrongEntry of(String field, String problem, String found) {
		return new WrongEntry(List.of(new Violation(field, problem, found, "")), List.of());
	}

	List<Violation> violations() {
		return this.violations;
	}

	List<Problem> problems() {
		return this.problems;
	}

}
