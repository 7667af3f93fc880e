package org.weighhouse.web.tool;

import java.util.List;

/**
 * News that cannot be kept as it was told, with everything that is wrong with it.
 */
class WrongSignal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Wrong> problems;

	WrongSignal(List<Wrong> problems) {
		super("news with " + problems.size() + " mistakes: " + problems);
		this.problems = List.copyOf(problems);
	}

	List<Wrong> problems() {
		return this.problems;
	}

	/**
	 * What is wrong: at which field, the end of a message's key, and what was found.
	 */
	record Wrong(String field, String problem, String found) {

		private static final int MOST_SHOWN = 60;

		Wrong {
			found = (found.length() > MOST_SHOWN) ? found.substring(0, MOST_SHOWN) + "…" : found;
		}

	}

}
