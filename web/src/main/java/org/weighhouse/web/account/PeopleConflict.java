package org.weighhouse.web.account;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * An act of an administrator that cannot be: the end of a message's name says why.
 */
@ResponseStatus(HttpStatus.CONFLICT)
class PeopleConflict extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String why;

	private PeopleConflict(String why) {
		super(why);
		this.why = why;
	}

	String why() {
		return this.why;
	}

	/** Nobody would be left to keep people. */
	static PeopleConflict lastAdministrator() {
		return new PeopleConflict("lastAdministrator");
	}

	/** Somebody answers what they asked for themselves. */
	static PeopleConflict ownWish() {
		return new PeopleConflict("ownWish");
	}

	/** Another was quicker, or whoever wished it has left. */
	static PeopleConflict wishOver() {
		return new PeopleConflict("wishOver");
	}

	/** A new link ends one's own session, and would be lost with it. */
	static PeopleConflict ownLink() {
		return new PeopleConflict("ownLink");
	}

	/** Whoever left is let back in first. */
	static PeopleConflict notActive() {
		return new PeopleConflict("notActive");
	}

	/** Whoever is here keeps name and words. */
	static PeopleConflict stillActive() {
		return new PeopleConflict("stillActive");
	}

	/** An approval in force rests on who they are. */
	static PeopleConflict stillNeeded() {
		return new PeopleConflict("stillNeeded");
	}

	/** They are that already. */
	static PeopleConflict already() {
		return new PeopleConflict("already");
	}

}
