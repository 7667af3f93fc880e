package org.weighhouse.web.account;

import java.time.Duration;
import java.time.Instant;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * What a session remembers of somebody: their number only. Name and roles are asked of
 * the database at every request.
 */
class SignedIn extends AbstractAuthenticationToken {

	private static final long serialVersionUID = 1L;

	private static final Duration LONGEST = Duration.ofHours(8);

	private final long person;

	private final int round;

	private final Instant since;

	/**
	 * @param round of the person's sessions: with the next one, this is over
	 */
	SignedIn(long person, int round, Instant since) {
		super(AuthorityUtils.NO_AUTHORITIES);
		this.person = person;
		this.round = round;
		this.since = since;
		setAuthenticated(true);
	}

	long person() {
		return this.person;
	}

	int round() {
		return this.round;
	}

	Instant since() {
		return this.since;
	}

	/** However busy: after eight hours somebody shows again who they are. */
	boolean isOver(Instant now) {
		return !now.isBefore(this.since.plus(LONGEST));
	}

	@Override
	public Object getPrincipal() {
		return "person:" + this.person;
	}

	@Override
	public Object getCredentials() {
		return "";
	}

	@Override
	public boolean equals(Object other) {
		return this == other;
	}

	@Override
	public int hashCode() {
		return System.identityHashCode(this);
	}

}
