package org.weighhouse.web.tolerated;

import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about a use without an approval, as they typed it. Whoever reports
 * their own use says the first five; a reviewer says the rest too.
 *
 * @param edition chosen from the list; empty where it is not in it
 * @param name what it is called, where it is not in the list
 * @param owner the e-mail address of whoever answers for the group; empty for oneself
 */
public record Report(String edition, String name, String place, String people, String since, String owner, String until,
		String targetEdition, String targetBlueprint) {

	static final Report EMPTY = new Report("", "", "", "1", "", "", "", "", "");

	public Report {
		edition = said(edition);
		name = said(name);
		place = said(place);
		people = said(people);
		since = said(since);
		owner = said(owner);
		until = said(until);
		targetEdition = said(targetEdition);
		targetBlueprint = said(targetBlueprint);
	}

	/** Somebody comes from the page of an edition. */
	Report of(String edition) {
		return new Report(edition, this.name, this.place, this.people, this.since, this.owner, this.until,
				this.targetEdition, this.targetBlueprint);
	}

	boolean isByAReviewerOnly() {
		return !(this.owner.isBlank() && this.until.isBlank() && this.targetEdition.isBlank()
				&& this.targetBlueprint.isBlank());
	}

	/** A field that a form does not have says nothing. */
	static String said(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

}
