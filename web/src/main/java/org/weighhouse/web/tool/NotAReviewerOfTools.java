package org.weighhouse.web.tool;

/**
 * Only reviewers, and the CISO as a second person, say what news there is about a tool.
 */
class NotAReviewerOfTools extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NotAReviewerOfTools(long person) {
		super("person " + person + " is no reviewer");
	}

}
