package org.weighhouse.web.entry;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.weighhouse.engine.text.InvalidFiles;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Reauthentication;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.request.Violation;
import org.weighhouse.web.tool.EntryChangedMeanwhile;
import org.weighhouse.web.tool.Register;

/**
 * What waits for a second person, each with the difference; there they agree or refuse.
 */
@Controller
class ProposalController {

	private static final String NUMBER = "{id:\\d{1,18}}";

	private final Proposals proposals;

	private final EntryDesk desk;

	private final EntryPages pages;

	private final Register register;

	private final People people;

	private final Reauthentication reauthentication;

	ProposalController(Proposals proposals, EntryDesk desk, EntryPages pages, Register register, People people,
			Reauthentication reauthentication) {
		this.proposals = proposals;
		this.desk = desk;
		this.pages = pages;
		this.register = register;
		this.people = people;
		this.reauthentication = reauthentication;
	}

	@GetMapping("/tools/proposals")
	String list(Model model) {
		List<Proposal> open = this.proposals.open();
		model.addAttribute("open", open);
		model.addAttribute("names", this.people.names(open.stream().map(Proposal::proposer).distinct().toList()));
		return "entry-proposals";
	}

	@GetMapping("/tools/proposals/" + NUMBER)
	String one(@PathVariable long id, Person me, Model model, HttpServletRequest request) {
		model.addAttribute("violations", List.of());
		return draw(id, me, model, request);
	}

	@PostMapping("/tools/proposals/" + NUMBER + "/agree")
	String agree(@PathVariable long id, @RequestParam(defaultValue = "") String password, Person me, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		List<Violation> violations = new ArrayList<>();
		if (!this.reauthentication.fresh(request)) {
			if (password.isEmpty()) {
				violations.add(new Violation("password", "needed", "", ""));
			}
			else if (!this.reauthentication.confirm(me, password, request)) {
				violations.add(new Violation("password", "wrong", "", ""));
			}
		}
		return act(id, violations, me, model, request, response, () -> this.desk.agree(me, id));
	}

	@PostMapping("/tools/proposals/" + NUMBER + "/refuse")
	String refuse(@PathVariable long id, @RequestParam(defaultValue = "") String reason, Person me, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		return act(id, new ArrayList<>(), me, model, request, response, () -> this.desk.refuse(me, id, reason));
	}

	private String act(long id, List<Violation> violations, Person me, Model model, HttpServletRequest request,
			HttpServletResponse response, Runnable deed) {
		HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
		if (violations.isEmpty()) {
			try {
				deed.run();
				request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
				return "redirect:/tools/proposals";
			}
			catch (WrongEntry ex) {
				violations.addAll(ex.violations());
				model.addAttribute("mistakes", ex.problems());
			}
			catch (OwnProposal ex) {
				status = HttpStatus.FORBIDDEN;
				violations.add(new Violation("proposal", "own", "", ""));
			}
			catch (DecidedAlready | EntryChangedMeanwhile ex) {
				status = HttpStatus.CONFLICT;
				violations
					.add(new Violation("proposal", (ex instanceof DecidedAlready) ? "decided" : "outdated", "", ""));
			}
		}
		response.setStatus(status.value());
		model.addAttribute("violations", violations);
		return draw(id, me, model, request);
	}

	private String draw(long id, Person me, Model model, HttpServletRequest request) {
		Proposal proposal = this.proposals.find(id).orElseThrow(NothingThere::new);
		String counts = this.register.text(proposal.tool());
		boolean open = proposal.state() == Proposal.State.OPEN;
		boolean outdated = open && !Sha256.of(counts).equals(proposal.base());
		model.addAttribute("proposal", proposal);
		model.addAttribute("tool", this.register.tool(proposal.tool()));
		model.addAttribute("names", this.people.names(people(proposal)));
		model.addAttribute("outdated", outdated);
		model.addAttribute("decides",
				open && proposal.proposer() != me.id() && (me.has(Role.REVIEWER) || me.has(Role.CISO)));
		model.addAttribute("takesBack", open && proposal.proposer() == me.id() && me.has(Role.REVIEWER));
		model.addAttribute("fresh", this.reauthentication.fresh(request));
		model.addAttribute("diff", TextDiff.between(counts, proposal.text()));
		if (open) {
			try {
				this.pages.moves(proposal.tool(), proposal.text(), model);
			}
			catch (InvalidFiles ex) {
				model.addAttribute("mistakes", ex.problems());
			}
		}
		return "entry-proposal";
	}

	private static List<Long> people(Proposal proposal) {
		Long decider = proposal.decider();
		return (decider != null) ? List.of(proposal.proposer(), decider) : List.of(proposal.proposer());
	}

}
