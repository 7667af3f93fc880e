package org.weighhouse.web.audit;

/**
 * An act cannot be written down as it is, and so is not done.
 */
public class ActNotRecordable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ActNotRecordable(Act act, String why) {
		super("the act `" + act.what() + "` on `" + act.subject() + "` " + why);
	}

}
