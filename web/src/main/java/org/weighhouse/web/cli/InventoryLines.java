package org.weighhouse.web.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.inventory.Match;
import org.weighhouse.web.inventory.Matcher;
import org.weighhouse.web.inventory.Reading;
import org.weighhouse.web.inventory.Title;
import org.weighhouse.web.inventory.TitleWeighing;

/**
 * Matches and weighs titles as they are read, and tells them on.
 */
final class InventoryLines implements Reading {

	private final Matcher matcher;

	private final @Nullable TitleWeighing weighing;

	private final List<Listener> listeners;

	InventoryLines(Matcher matcher, @Nullable TitleWeighing weighing, List<Listener> listeners) {
		this.matcher = matcher;
		this.weighing = weighing;
		this.listeners = listeners;
	}

	/** Whoever is told every row. */
	interface Listener {

		void line(InventoryLine line);

		void invalid(long line, String field, String found, String expected);

	}

	@Override
	public void title(Title title) {
		Match match = this.matcher.match(title);
		TitleWeighing.Weight weight = (this.weighing != null && match instanceof Match.Known known)
				? this.weighing.of(known.tool()) : null;
		InventoryLine line = new InventoryLine(title, match, weight);
		this.listeners.forEach((listener) -> listener.line(line));
	}

	@Override
	public void invalid(long line, String field, String found, String expected) {
		this.listeners.forEach((listener) -> listener.invalid(line, field, found, expected));
	}

}
