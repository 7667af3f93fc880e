package org.weighhouse.web.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Something that was done: who, for whom, what, to what, from which state to which, and
 * why.
 *
 * @param actor who did it: {@link #person(long)}, or {@link #POLICY} or {@link #CLOCK}
 * @param onBehalfOf for whom, where they acted for somebody else
 * @param what the act, as `request.submitted`
 * @param subject what it was done to, as `REQ-41`
 * @param from the state before; null where there was none
 * @param to the state after; null where there is none
 * @param reason in the words of the actor; null where none is asked for
 * @param details what else a reader must know, by name: digests, ids, limits
 */
public record Act(String actor, @Nullable String onBehalfOf, String what, String subject, @Nullable String from,
		@Nullable String to, @Nullable String reason, Map<String, String> details) {

	/** The rule base decided by itself. */
	public static final String POLICY = "policy";

	/** A time limit passed. */
	public static final String CLOCK = "clock";

	public Act {
		details = Collections.unmodifiableMap(new TreeMap<>(details));
	}

	/** The actor that is a person. */
	public static String person(long id) {
		return "person:" + id;
	}

	/** An act with nothing besides. */
	public static Act of(String actor, String what, String subject) {
		return new Act(actor, null, what, subject, null, null, null, Map.of());
	}

	public Act by(String actor) {
		return new Act(actor, this.onBehalfOf, this.what, this.subject, this.from, this.to, this.reason, this.details);
	}

	/** In the place of somebody else. */
	public Act onBehalfOf(String other) {
		return new Act(this.actor, other, this.what, this.subject, this.from, this.to, this.reason, this.details);
	}

	public Act moving(@Nullable String from, @Nullable String to) {
		return new Act(this.actor, this.onBehalfOf, this.what, this.subject, from, to, this.reason, this.details);
	}

	public Act because(@Nullable String reason) {
		return new Act(this.actor, this.onBehalfOf, this.what, this.subject, this.from, this.to, reason, this.details);
	}

	public Act with(Map<String, String> details) {
		return new Act(this.actor, this.onBehalfOf, this.what, this.subject, this.from, this.to, this.reason, details);
	}

}
