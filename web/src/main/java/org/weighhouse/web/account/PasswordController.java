package org.weighhouse.web.account;

import java.util.ArrayList;
import java.util.List;
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
 * Where people change their own password. All their sessions end, and a new one begins.
 */
@Controller
class PasswordController {

	private static final String PAGE = "password";

	private final Accounts accounts;

	private final SignIn signIn;

	private final Passwords passwords;

	private final Sessions sessions;

	private final AuditLog audit;

	private final TransactionOperations transaction;

	private final Installation installation;

	PasswordController(Accounts accounts, SignIn signIn, Passwords passwords, Sessions sessions, AuditLog audit,
			TransactionOperations transaction, Installation installation) {
		this.accounts = accounts;
		this.signIn = signIn;
		this.passwords = passwords;
		this.sessions = sessions;
		this.audit = audit;
		this.transaction = transaction;
		this.installation = installation;
	}

	@GetMapping("/password")
	String page() {
		notInTheDemo();
		return PAGE;
	}

	@PostMapping("/password")
	String change(Person me, @RequestParam(defaultValue = "") String current,
			@RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String repeated,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		notInTheDemo();
		Account account = this.accounts.find(me.id()).orElseThrow();
		List<Mistake> mistakes = new ArrayList<>();
		Optional<Account> shown = this.signIn.check(account.email(), current, request.getRemoteAddr());
		if (shown.isEmpty()) {
			mistakes.add(new Mistake("current", "current"));
		}
		mistakes.addAll(PersonForm.ofPassword(password, repeated, account.name(), account.email()));
		if (!mistakes.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problems", mistakes);
			return PAGE;
		}
		String hash = this.passwords.hash(password);
		this.transaction.executeWithoutResult((status) -> {
			this.accounts.setPassword(me.id(), hash);
			this.sessions.endAll(me.id());
			this.audit.record(Act.of(Act.person(me.id()), "person.passwordChanged", Accounts.subject(me.id())));
		});
		this.sessions.begin(me.id(), request, response);
		return "redirect:/";
	}

	private void notInTheDemo() {
		if (this.installation.isDemo()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
	}

}
