package org.weighhouse.web.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weighhouse.catalog.Catalog;
import org.weighhouse.web.inventory.By;
import org.weighhouse.web.inventory.Match;
import org.weighhouse.web.inventory.Matcher;
import org.weighhouse.web.inventory.Title;
import org.weighhouse.web.tool.Register;

/**
 * Finds the tool that a title is: by what somebody said of it before, else by its names.
 */
@Component
class Matching {

	private final Register register;

	private volatile @Nullable Ready ready;

	Matching(Register register) {
		this.register = register;
	}

	/** A catalogue, ready to be matched with. */
	record Ready(Catalog catalog, String digest, Matcher matcher) {

		/**
		 * @param said what somebody said of the title; null where nobody did
		 */
		Matched match(Title title, @Nullable TitleMatch said) {
			String tool = (said != null) ? said.tool() : null;
			if (said != null && tool != null && this.catalog.find(tool) != null) {
				return Matched.known(tool, By.REMEMBERED.name(), title.name(), "").remembered(said.id());
			}
			Matched found = Matching.matched(this.matcher.match(title));
			return (said != null) ? without(said.refused(), found).remembered(said.id()) : found;
		}

		private static Matched without(List<String> refused, Matched found) {
			return switch (found.state()) {
				case KNOWN -> refused.contains(found.tool()) ? Matched.unknown() : found;
				case UNSURE -> {
					List<Guess> left = found.candidates()
						.stream()
						.filter((guess) -> !refused.contains(guess.tool()))
						.toList();
					yield left.isEmpty() ? Matched.unknown() : Matched.unsure(left);
				}
				default -> found;
			};
		}

	}

	/** With the catalogue as it is now. */
	Ready now() {
		String digest = this.register.digest();
		Ready last = this.ready;
		if (last == null || !last.digest().equals(digest)) {
			Catalog catalog = this.register.catalog();
			last = new Ready(catalog, digest, new Matcher(catalog));
			this.ready = last;
		}
		return last;
	}

	private static Matched matched(Match match) {
		if (match instanceof Match.Known known) {
			return Matched.known(known.tool().id(), known.by().name(), known.found(), known.alias());
		}
		if (match instanceof Match.Unsure unsure) {
			return Matched.unsure(unsure.candidates().stream().map(Matching::guess).toList());
		}
		return Matched.unknown();
	}

	private static Guess guess(Match.Candidate candidate) {
		return new Guess(candidate.tool().id(), candidate.why(), candidate.arguments());
	}

}
