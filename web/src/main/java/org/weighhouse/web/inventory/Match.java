package org.weighhouse.web.inventory;

import java.util.List;

import org.weighhouse.catalog.Tool;

/**
 * Which tool a title is.
 */
public sealed interface Match {

	/**
	 * This one.
	 *
	 * @param found what the title says
	 * @param alias the name of the tool that it equals
	 */
	record Known(Tool tool, By by, String found, String alias) implements Match {
	}

	/** Maybe one of these, the likeliest first: somebody has to say. */
	record Unsure(List<Candidate> candidates) implements Match {

		public Unsure {
			candidates = List.copyOf(candidates);
		}

	}

	/** None of the catalogue. */
	record New() implements Match {
	}

	/**
	 * A tool that a title may be.
	 *
	 * @param why the key of the message that says why it may be, and why that is not sure
	 */
	record Candidate(Tool tool, String why, List<String> arguments) {

		public Candidate {
			arguments = List.copyOf(arguments);
		}

		static Candidate because(String why, Tool tool, String... arguments) {
			return new Candidate(tool, "inventory.why." + why, List.of(arguments));
		}

	}

}
