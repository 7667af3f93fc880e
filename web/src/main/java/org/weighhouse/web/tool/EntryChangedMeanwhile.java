package org.weighhouse.web.tool;

/**
 * Somebody kept another text of an entry since this one was begun.
 */
public class EntryChangedMeanwhile extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public EntryChangedMeanwhile(String tool) {
		super("the entry of `" + tool + "` was changed by somebody else");
	}

}
