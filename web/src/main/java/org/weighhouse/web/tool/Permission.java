package org.weighhouse.web.tool;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The answer to "may I use it now?", always with the reason and the way forward.
 *
 * @param reasons why it is so, the weightiest first
 * @param ways what can be done now, the quickest first; never empty unless it is allowed
 * plainly
 * @param approval the approval that it rests on, as `APR-7`; null for none
 * @param until its last day (UTC); null for none
 */
public record Permission(Word word, List<Remark> reasons, List<Way> ways, @Nullable String approval,
		@Nullable LocalDate until) {

	public Permission {
		reasons = List.copyOf(reasons);
		ways = List.copyOf(ways);
	}

	/** The answer in a word. */
	public enum Word {

		/** As asked. */
		ALLOWED,
		/** While something holds that was not asked about, or once a condition is met. */
		ALLOWED_IF,
		/** Nobody has allowed it so far. */
		NOT_YET,
		/** It was refused, or the rules refuse it. */
		REFUSED

	}

	/**
	 * A reason in words for people: the end of a message's key, and what stands in it.
	 */
	public record Remark(String code, List<Object> arguments) {

		public Remark {
			arguments = List.copyOf(arguments);
		}

		public static Remark of(String code, Object... arguments) {
			return new Remark(code, List.of(arguments));
		}

		/** What stands in the message, as messages take it. */
		public Object[] inMessage() {
			return this.arguments.toArray();
		}

	}

	/**
	 * Something to do now.
	 *
	 * @param address a path of this site
	 */
	public record Way(Remark remark, String address) {
	}

}
