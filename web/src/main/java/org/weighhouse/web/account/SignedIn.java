package org.weighhouse.web.account;

import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

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

	/** Until a session ends, if nothing is asked meanwhile. */
	static long secondsLeft(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		long idle = (session != null && session.getMaxInactiveInterval() > 0) ? session.getMaxInactiveInterval()
				: LONGEST.toSeconds();
		Authentication who = SecurityContextHolder.getContext().getAuthentication();
		return (who instanceof SignedIn signedIn)
				? Math.min(idle, Duration.between(Instant.now(), signedIn.since.plus(LONGEST)).toSeconds()) : 0;
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
