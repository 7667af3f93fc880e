package org.weighhouse.web.account;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out for each request who asks, with the roles they hold now, and ends the session
 * of somebody who may no longer be here. Pages find the person as `me`.
 */
@Component
public class CurrentPerson extends OncePerRequestFilter {

	private static final String PERSON = CurrentPerson.class.getName();

	/** Under this name, pages find it: templates see request attributes. */
	private static final String ME = "me";

	private final People people;

	private final Access access;

	private final Sessions sessions;

	private final Installation installation;

	private final Clock clock;

	CurrentPerson(People people, Access access, Sessions sessions, Installation installation, Clock clock) {
		this.people = people;
		this.access = access;
		this.sessions = sessions;
		this.installation = installation;
		this.clock = clock;
	}

	/** Who asks; nobody where nobody signed in. */
	public static @Nullable Person of(HttpServletRequest request) {
		return (Person) request.getAttribute(PERSON);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return this.access.row(request).filter((row) -> row.who() == AccessRow.Who.FILE).isPresent();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		request.setAttribute("demo", this.installation.isDemo());
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication instanceof SignedIn signedIn) {
			Person person = person(signedIn);
			if (person != null) {
				request.setAttribute(PERSON, person);
				request.setAttribute(ME, Me.of(person, this.access));
				request.setAttribute("sessionSeconds", SignedIn.secondsLeft(request));
			}
			else {
				this.sessions.end(request);
			}
		}
		chain.doFilter(request, response);
	}

	private @Nullable Person person(SignedIn signedIn) {
		return signedIn.isOver(Instant.now(this.clock)) ? null
				: this.people.find(signedIn.person(), signedIn.round()).orElse(null);
	}

}
