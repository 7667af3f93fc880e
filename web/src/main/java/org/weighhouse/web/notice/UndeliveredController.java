package org.weighhouse.web.notice;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;

/**
 * What mail could not be sent, for administrators: to whom and why, never what it says.
 */
@Controller
class UndeliveredController {

	private static final int ON_A_PAGE = 25;

	private static final int LAST_PAGE = 1_000_000;

	private final Outbox outbox;

	private final People people;

	private final AuditLog audit;

	UndeliveredController(Outbox outbox, People people, AuditLog audit) {
		this.outbox = outbox;
		this.people = people;
		this.audit = audit;
	}

	@GetMapping("/notices/undelivered")
	String page(@RequestParam(defaultValue = "1") int page, Model model) {
		Page<Mail> mails = this.outbox.trouble(PageRequest.of(Math.min(Math.max(page, 1), LAST_PAGE) - 1, ON_A_PAGE));
		model.addAttribute("rows", mails);
		model.addAttribute("names", this.people.names(mails.stream().map(Mail::person).distinct().toList()));
		model.addAttribute("open", this.outbox.isOpen());
		return "undelivered";
	}

	@PostMapping("/notices/undelivered/{id:\\d{1,18}}/again")
	@Transactional
	public String again(@PathVariable long id, Person me) {
		if (!this.outbox.tryAgain(id)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		this.audit.record(Act.of(Act.person(me.id()), "mail.tried-again", "MAIL-" + id));
		return "redirect:/notices/undelivered";
	}

}
