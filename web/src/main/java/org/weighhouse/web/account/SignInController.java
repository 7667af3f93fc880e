package org.weighhouse.web.account;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.weighhouse.web.account.Accounts.Account;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;

/**
 * The page that asks who somebody is. Where nobody has a password yet, it says where the
 * link is that lets one in.
 */
@Controller
class SignInController {

	private final SignIn signIn;

	private final Sessions sessions;

	private final Installation installation;

	private final FrontDoor door;

	private final AuditLog audit;

	private final TransactionOperations transaction;

	SignInController(SignIn signIn, Sessions sessions, Installation installation, FrontDoor door, AuditLog audit,
			TransactionOperations transaction) {
		this.signIn = signIn;
		this.sessions = sessions;
		this.installation = installation;
		this.door = door;
		this.audit = audit;
		this.transaction = transaction;
	}

	@GetMapping("/sign-in")
	String page(@RequestParam(defaultValue = "") String back, Model model) {
		model.addAttribute("back", LocalPath.of(back));
		model.addAttribute("email", "");
		model.addAttribute("wrong", false);
		if (this.installation.isDemo() || !this.installation.hasPeople()) {
			this.door.tell();
			model.addAttribute("file", this.door.file().toString());
		}
		return "sign-in";
	}

	/** Outside a transaction: comparing takes long, and holds no connection meanwhile. */
	@PostMapping("/sign-in")
	String signIn(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String password,
			@RequestParam(defaultValue = "") String back, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		if (this.installation.isDemo()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		Optional<Account> account = this.signIn.check(email, password, request.getRemoteAddr());
		if (account.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("back", LocalPath.of(back));
			model.addAttribute("email", email);
			model.addAttribute("wrong", true);
			return "sign-in";
		}
		long id = account.get().id();
		this.transaction.executeWithoutResult(
				(status) -> this.audit.record(Act.of(Act.person(id), "person.signedIn", Accounts.subject(id))));
		this.sessions.begin(id, request, response);
		return "redirect:" + LocalPath.of(back);
	}

}
