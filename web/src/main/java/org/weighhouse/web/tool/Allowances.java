package org.weighhouse.web.tool;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Tells on the page of a tool what is allowed of it now, for everybody's eyes, so without
 * anybody's name. An interface because what is approved knows tools, and not the other
 * way round.
 */
public interface Allowances {

	/**
	 * Of all editions of a tool; those that anyone in their scope can join come first.
	 */
	List<Allowance> of(String tool);

	/**
	 * A use that is allowed, to how many people.
	 *
	 * @param edition its name
	 * @param blueprint the ready-made way it is bound to, in words; null for none
	 * @param dataClass the highest class of data
	 * @param scope who may join it without a decision of its own, in words; null where it
	 * is for those who asked
	 * @param people how many use it so
	 * @param until the last day on which somebody may
	 */
	record Allowance(String edition, @Nullable String blueprint, String dataClass, @Nullable String scope, long people,
			LocalDate until) {
	}

}
