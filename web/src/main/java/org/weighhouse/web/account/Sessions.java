package org.weighhouse.web.account;

import java.time.Clock;
import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Begins and ends the time in which a browser acts for somebody.
 */
@Component
class Sessions {

	private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	private final JdbcClient jdbc;

	private final Clock clock;

	Sessions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** In a session of its own: nothing of the one before is carried over. */
	void begin(long person, HttpServletRequest request, HttpServletResponse response) {
		end(request);
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(new SignedIn(person, round(person), Instant.now(this.clock)));
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
	}

	void end(HttpServletRequest request) {
		SecurityContextHolder.clearContext();
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

	/** All of somebody's, wherever they are, as of the commit. */
	void endAll(long person) {
		this.jdbc.sql("update person set session_round = session_round + 1 where id = :id")
			.param("id", person)
			.update();
	}

	private int round(long person) {
		return this.jdbc.sql("select session_round from person where id = :id")
			.param("id", person)
			.query(Integer.class)
			.single();
	}

}
