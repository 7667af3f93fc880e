package org.weighhouse.web.request;

/**
 * A frozen verdict is no longer what was stored: nobody decides on it.
 */
public class AlteredVerdict extends RuntimeException {

	private static final long serialVersionUID = 1L;

	AlteredVerdict(long request, int revision) {
		super("verdict " + revision + " of `REQ-" + request + "` was changed after it was stored");
	}

}
