package org.weighhouse.web.approval;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Reauthentication;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Violation;

/**
 * Lets nobody decide about an approval who did not show a moment ago who they are.
 */
@Component
class Confirmed {

	private final Reauthentication reauthentication;

	Confirmed(Reauthentication reauthentication) {
		this.reauthentication = reauthentication;
	}

	boolean isFresh(HttpServletRequest request) {
		return this.reauthentication.fresh(request);
	}

	/**
	 * Asks for the password where it was not shown a moment ago.
	 * @throws Invalid if it is not right
	 */
	void must(Person me, String password, HttpServletRequest request) {
		if (isFresh(request)) {
			return;
		}
		if (password.isEmpty()) {
			Invalid.refuse(List.of(new Violation("password", "needed", "", "")));
		}
		if (!this.reauthentication.confirm(me, password, request)) {
			Invalid.refuse(List.of(new Violation("password", "wrong", "", "")));
		}
	}

}
