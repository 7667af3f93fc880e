package org.weighhouse.web.account;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How long one's session lasts, which asking prolongs. A page whose session ended gets
 * the token of the next one here, so that what was typed on it can still be sent.
 */
@RestController
class SessionApi {

	@GetMapping("/api/v1/session")
	Told session(Person me, CsrfToken token, HttpServletRequest request) {
		return new Told(me.id(), SignedIn.secondsLeft(request), token.getToken());
	}

	/**
	 * A session.
	 *
	 * @param seconds until it ends, if nothing is asked meanwhile
	 * @param token that forms carry
	 */
	record Told(long person, long seconds, String token) {
	}

}
