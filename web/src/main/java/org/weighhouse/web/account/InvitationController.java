package org.weighhouse.web.account;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.weighhouse.web.account.Accounts.Account;

/**
 * Where somebody who was given a link chooses a password.
 */
@Controller
class InvitationController {

	private static final String PAGE = "invitation";

	private final Invitations invitations;

	private final Passwords passwords;

	private final Sessions sessions;

	InvitationController(Invitations invitations, Passwords passwords, Sessions sessions) {
		this.invitations = invitations;
		this.passwords = passwords;
		this.sessions = sessions;
	}

	@GetMapping("/invitation/{link}")
	String page(@PathVariable String link, Model model, HttpServletResponse response) {
		return page(this.invitations.find(link), model, response);
	}

	@PostMapping("/invitation/{link}")
	String accept(@PathVariable String link, @RequestParam(defaultValue = "") String password,
			@RequestParam(defaultValue = "") String repeated, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Optional<Account> invited = this.invitations.find(link);
		if (invited.isEmpty()) {
			return page(invited, model, response);
		}
		List<Mistake> mistakes = PersonForm.ofPassword(password, repeated, invited.get().name(), invited.get().email());
		if (!mistakes.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problems", mistakes);
			return page(invited, model, response);
		}
		Optional<Account> accepted = this.invitations.accept(link, this.passwords.hash(password));
		if (accepted.isEmpty()) {
			return page(accepted, model, response);
		}
		this.sessions.begin(accepted.get().id(), request, response);
		return "redirect:/";
	}

	private static String page(Optional<Account> invited, Model model, HttpServletResponse response) {
		if (invited.isEmpty()) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
			model.addAttribute("over", true);
		}
		else {
			model.addAttribute("name", invited.get().name());
			model.addAttribute("email", invited.get().email());
		}
		return PAGE;
	}

}
