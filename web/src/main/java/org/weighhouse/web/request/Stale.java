package org.weighhouse.web.request;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.weighhouse.web.audit.Act;

/**
 * Somebody was faster: the request is no longer as it was seen.
 */
public class Stale extends Refused {

	private static final long serialVersionUID = 1L;

	private final State state;

	private final @Nullable String what;

	private final @Nullable String actor;

	Stale(long number, State state, @Nullable Act last) {
		super(HttpStatus.CONFLICT, "`REQ-" + number + "` was changed meanwhile; now " + state);
		this.state = state;
		this.what = (last != null) ? last.what() : null;
		this.actor = (last != null) ? last.actor() : null;
	}

	/** Where it stands now. */
	public State state() {
		return this.state;
	}

	/** The last act, as `request.denied`. */
	public @Nullable String what() {
		return this.what;
	}

	/** By whom, as `person:7`. */
	public @Nullable String actor() {
		return this.actor;
	}

}
