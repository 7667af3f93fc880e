package org.weighhouse.web.cli;

import org.weighhouse.engine.text.InvalidFiles;

/**
 * The exit codes of every command.
 */
final class Exit {

	/** Done; nothing at or above what was asked to fail on. */
	static final int DONE = 0;

	/**
	 * A verdict at or above what was asked to fail on; the upper end of a range counts.
	 */
	static final int TOO_HIGH = 1;

	/** What was proved again is not what it was. */
	static final int DIFFERENT = 1;

	/** The command or its input is wrong. */
	static final int BAD_INPUT = 2;

	/** The rule base is missing or wrong. */
	static final int BAD_RULES = 3;

	/** Anything unexpected. */
	static final int BROKEN = 4;

	private Exit() {
	}

	static int codeOf(Throwable failure) {
		if (failure instanceof BadRules) {
			return BAD_RULES;
		}
		return (failure instanceof BadInput || failure instanceof InvalidFiles) ? BAD_INPUT : BROKEN;
	}

	static String messageOf(Throwable failure, Words words) {
		if (codeOf(failure) != BROKEN) {
			return failure.getMessage();
		}
		return words.get("broken", failure.toString());
	}

	/** What was asked for cannot be judged as it was given. */
	static final class BadInput extends RuntimeException {

		private static final long serialVersionUID = 1L;

		BadInput(String message) {
			super(message);
		}

	}

	/** There is no rule base to judge by. */
	static final class BadRules extends RuntimeException {

		private static final long serialVersionUID = 1L;

		BadRules(String message) {
			super(message);
		}

	}

}
