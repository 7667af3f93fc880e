package org.weighhouse.web.entry;

import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What a form of an entry is about.
 */
enum Part {

	/** The name, kind, purposes, vendor and home page. */
	ABOUT,
	/** The answer to one question, for all editions or for one. */
	ANSWER,
	/** A source: where it can be seen, and until when it counts. */
	SOURCE,
	/** Another name. */
	ALIAS,
	/** A plan in a mode. */
	EDITION,
	/** The end of life. */
	END,
	/** What somebody alleges, graded. */
	ALLEGATION,
	/** The day until which its answers count. */
	REVIEW,
	/** The text of the whole file. */
	TEXT,
	/** The draft is thrown away. */
	DISCARD,
	/** What somebody else kept meanwhile was seen. */
	REBASE;

	/** The part that an address names. */
	static Part of(String path) {
		for (Part part : values()) {
			if (part.path().equals(path)) {
				return part;
			}
		}
		throw new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	public String path() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Whether there is a form of its own for it. */
	boolean hasForm() {
		return this != DISCARD && this != REBASE;
	}

}
