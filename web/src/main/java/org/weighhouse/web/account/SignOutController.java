package org.weighhouse.web.account;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The way out.
 */
@Controller
class SignOutController {

	private final Sessions sessions;

	SignOutController(Sessions sessions) {
		this.sessions = sessions;
	}

	@PostMapping("/sign-out")
	String signOut(HttpServletRequest request) {
		this.sessions.end(request);
		return "redirect:/sign-in?out";
	}

}
