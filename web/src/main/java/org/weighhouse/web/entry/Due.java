package org.weighhouse.web.entry;

import java.time.LocalDate;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.rulebook.Tier;

/**
 * An entry that somebody should read again.
 *
 * @param over how many answers rest on evidence that proves nothing any more
 * @param people how many use it, as far as anybody knows
 * @param lower of its widest range in a usual use
 * @param upper of the same
 * @param owner who keeps it true; null for nobody
 */
record Due(Tool tool, boolean past, long over, long people, Tier lower, Tier upper, @Nullable Long owner) {

	/** What matters most comes first: many people, and little that is certain. */
	static final Comparator<Due> FIRST = Comparator.comparingLong(Due::weight)
		.thenComparingInt(Due::width)
		.reversed()
		.thenComparing((due) -> due.tool().review())
		.thenComparing((due) -> due.tool().name());

	public int width() {
		return this.upper.digit() - this.lower.digit();
	}

	/** How much a reading would settle, for how many. */
	public long weight() {
		return this.people * width();
	}

	/** When its answers should be read again by. */
	public LocalDate day() {
		return this.tool.review();
	}

}
