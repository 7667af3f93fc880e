package org.weighhouse.web.tool;

import org.jspecify.annotations.Nullable;

/**
 * Says on the page of a tool how its entry is kept. An interface because whoever keeps
 * entries knows tools, and not the other way round.
 */
public interface EntryNotes {

	/** Of a tool. */
	EntryNote of(String tool);

	/**
	 * How an entry is kept.
	 *
	 * @param owner who keeps it true; null for nobody
	 * @param over how many answers rest on evidence that has ended
	 * @param newerShips whether a newer file ships than the one it was made from
	 * @param waiting how many changes wait for a second person
	 * @param into the name of the tool that it was merged into; null for none
	 */
	record EntryNote(@Nullable String owner, long over, boolean newerShips, int waiting, @Nullable String into) {
	}

}
