package org.weighhouse.web.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Whether it was a moment ago that somebody showed who they are: deciding asks for it.
 */
@Component
public class Reauthentication {

	private static final Duration FRESH = Duration.ofMinutes(15);

	private static final String CONFIRMED = Reauthentication.class.getName();

	private final Installation installation;

	private final Accounts accounts;

	private final SignIn signIn;

	private final Clock clock;

	Reauthentication(Installation installation, Accounts accounts, SignIn signIn, Clock clock) {
		this.installation = installation;
		this.accounts = accounts;
		this.signIn = signIn;
		this.clock = clock;
	}

	/** The personas of the demo have nothing to show: that they were chosen counts. */
	public boolean fresh(HttpServletRequest request) {
		Instant earliest = Instant.now(this.clock).minus(FRESH);
		return this.installation.isDemo() || last(request).isAfter(earliest);
	}

	/** Compares a password, under the same limits as at the sign-in. */
	public boolean confirm(Person person, String password, HttpServletRequest request) {
		boolean right = this.accounts.find(person.id())
			.flatMap((account) -> this.signIn.check(account.email(), password, request.getRemoteAddr()))
			.isPresent();
		if (right) {
			request.getSession().setAttribute(CONFIRMED, Instant.now(this.clock));
		}
		return right;
	}

	/**
	 * What stands against an act that needs it; nothing where it was shown a moment ago,
	 * or with the act.
	 * @param field where the password was typed
	 */
	List<Mistake> mistakes(Person person, String password, String field, HttpServletRequest request) {
		if (fresh(request) || (!password.isEmpty() && confirm(person, password, request))) {
			return List.of();
		}
		return List.of(new Mistake(field, password.isEmpty() ? "passwordNeeded" : "passwordWrong"));
	}

	private static Instant last(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null && session.getAttribute(CONFIRMED) instanceof Instant confirmed) {
			return confirmed;
		}
		return (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) ? signedIn.since()
				: Instant.MIN;
	}

}
