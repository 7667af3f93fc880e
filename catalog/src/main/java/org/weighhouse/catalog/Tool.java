package org.weighhouse.catalog;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A product: who makes it, under which names it is known, and the editions in which it is
 * bought and run.
 *
 * @param kind the template of its kind
 * @param review the last day (UTC) on which its answers count
 * @param end its end of life, null unless a source tells of it
 * @param advisories ids of published vulnerabilities
 * @param mergedInto the id of the tool that this turned out to be, null for none: then it
 * has no names of its own, and what is in force of it goes on
 */
public record Tool(String id, String name, String kind, List<String> purposes, Vendor vendor, @Nullable String homepage,
		List<Alias> aliases, LocalDate review, @Nullable EndOfLife end, List<Allegation> allegations,
		List<String> advisories, List<Edition> editions, @Nullable String mergedInto) {

	public Tool(String id, String name, String kind, List<String> purposes, Vendor vendor, @Nullable String homepage,
			List<Alias> aliases, LocalDate review, @Nullable EndOfLife end, List<Allegation> allegations,
			List<String> advisories, List<Edition> editions) {
		this(id, name, kind, purposes, vendor, homepage, aliases, review, end, allegations, advisories, editions, null);
	}

	/** Who makes it, and where its home is (ISO country code). */
	public record Vendor(String id, String name, String home, Source source) {
	}

	/** Another name: of which kind (purl, former, brew, …) and the name itself. */
	public record Alias(String kind, String value) {
	}

	/**
	 * Where something is said, and when it stood so.
	 *
	 * @param link its address, null where none is known
	 * @param sha256 of the file that was kept of it, in hex; null where none was
	 * @param until the last day (UTC) on which it proves anything; null without an end
	 */
	public record Source(String title, LocalDate date, @Nullable String link, @Nullable String sha256,
			@Nullable LocalDate until) {

		public Source(String title, LocalDate date) {
			this(title, date, null, null, null);
		}

		/** Whether it proves nothing any more. */
		public boolean isOver(LocalDate today) {
			return this.until != null && this.until.isBefore(today);
		}

	}

	/**
	 * That it is no longer kept up, or gets security fixes only.
	 *
	 * @param since null where it is announced without a day
	 * @param successor the name of what follows it
	 */
	public record EndOfLife(@Nullable LocalDate since, @Nullable String successor, Source source,
			@Nullable String note) {
	}

	/** What somebody claims, graded by its evidence; never an answer by itself. */
	public record Allegation(String grade, String claim, Source source, @Nullable String status) {
	}

	/** The edition with an id, or null. */
	public @Nullable Edition findEdition(String id) {
		return this.editions.stream().filter((edition) -> edition.id().equals(id)).findFirst().orElse(null);
	}

}
