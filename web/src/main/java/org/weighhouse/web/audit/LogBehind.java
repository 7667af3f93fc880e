package org.weighhouse.web.audit;

/**
 * More acts wait for their place in the log than may: nothing more is done until it has
 * caught up.
 */
public class LogBehind extends RuntimeException {

	private static final long serialVersionUID = 1L;

	LogBehind(long most) {
		super("more than " + most + " acts wait for their place in the audit log");
	}

}
