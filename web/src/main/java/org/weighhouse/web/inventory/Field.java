package org.weighhouse.web.inventory;

import org.jspecify.annotations.Nullable;

/**
 * What a column of a table can hold.
 */
public enum Field {

	NAME(300, null), PUBLISHER(300, null), VERSION(200, null), PEOPLE(20, null), DEVICES(20, null),
	/** A package as `pkg:npm/name`. */
	PURL(1000, "purl"),
	/** The identifier of a package in winget. */
	WINGET(200, "winget"),
	/** The token of a cask or the name of a formula in Homebrew. */
	BREW(200, "brew"),
	/** The bundle id of an application on a Mac. */
	BUNDLE(200, "bundle"),
	/** The id of an extension in its store. */
	EXTENSION(200, "extension"),
	/**
	 * Whom a row is about: rows of one title are counted together, and no name is kept.
	 */
	PERSON(320, null),
	/** When it was last seen, as the file says it. */
	LAST_SEEN(60, null),
	/** The domains that it was reached at. */
	DOMAIN(2000, "domain");

	private final int longest;

	private final @Nullable String alias;

	Field(int longest, @Nullable String alias) {
		this.longest = longest;
		this.alias = alias;
	}

	/** How many letters a cell may hold. */
	int longest() {
		return this.longest;
	}

	/** The kind of name that it holds; null where it holds none. */
	@Nullable String alias() {
		return this.alias;
	}

}
