package org.weighhouse.web.cli;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.inventory.Match;
import org.weighhouse.web.inventory.Title;
import org.weighhouse.web.inventory.TitleWeighing.Weight;

/**
 * A title, which tool it is, and what that weighs.
 *
 * @param weight null where the tool is not known or nothing is weighed
 */
record InventoryLine(Title title, Match match, @Nullable Weight weight) {

	/** How well it is known, as it is written: known, unsure or new. */
	String state() {
		if (this.match instanceof Match.Known) {
			return "known";
		}
		return (this.match instanceof Match.Unsure) ? "unsure" : "new";
	}

	/** The slug of the tool, or those that it may be. */
	String tool() {
		if (this.match instanceof Match.Known known) {
			return known.tool().id();
		}
		return (this.match instanceof Match.Unsure unsure)
				? unsure.candidates().stream().map((each) -> each.tool().id()).collect(Collectors.joining(" ")) : "";
	}

	/** By what it is known, or why that is not sure. */
	String why(Words words) {
		if (this.match instanceof Match.Known known) {
			return words.inventory(known.by().key(), known.found(), known.alias());
		}
		return (this.match instanceof Match.Unsure unsure) ? unsure.candidates()
			.stream()
			.map((each) -> words.inventory(each.why(), each.arguments()))
			.collect(Collectors.joining("; ")) : "";
	}

	/** Name, version and publisher, as far as they are told. */
	String named() {
		StringBuilder named = new StringBuilder(this.title.name());
		if (this.title.version() != null) {
			named.append(' ').append(this.title.version());
		}
		if (this.title.publisher() != null) {
			named.append(" (").append(this.title.publisher()).append(')');
		}
		return named.toString();
	}

	String range(Words words) {
		return (this.weight != null) ? words.range(this.weight.lowest(), this.weight.highest()) : "";
	}

}
