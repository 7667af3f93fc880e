package org.weighhouse.web.delegate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Violation;

/**
 * The page on which somebody names who decides in their place, and sees in whose place
 * they decide.
 */
@Controller
class DelegateController {

	/** A longer list helps nobody to choose. */
	private static final int TO_CHOOSE_FROM = 500;

	private final DelegationDesk desk;

	private final People people;

	DelegateController(DelegationDesk desk, People people) {
		this.desk = desk;
		this.people = people;
	}

	@GetMapping("/delegates")
	String page(Person me, Model model) {
		return draw(me, DelegationForm.empty(), List.of(), model);
	}

	@PostMapping("/delegates")
	String give(@ModelAttribute DelegationForm form, Person me, Model model, HttpServletResponse response) {
		try {
			this.desk.give(me, form);
			return "redirect:/delegates";
		}
		catch (Invalid ex) {
			response.setStatus(ex.status().value());
			return draw(me, form, ex.violations(), model);
		}
	}

	@PostMapping("/delegates/{id:\\d{1,18}}/end")
	String end(@PathVariable long id, Person me) {
		this.desk.end(me, id);
		return "redirect:/delegates";
	}

	private String draw(Person me, DelegationForm form, List<Violation> violations, Model model) {
		LocalDate today = this.desk.today();
		List<Delegation> all = this.desk.visibleTo(me);
		Map<Long, String> names = this.people
			.names(all.stream().flatMap((each) -> Stream.of(each.giver(), each.taker())).collect(Collectors.toSet()));
		List<Row> rows = all.stream().map((each) -> Row.of(each, names, me, today)).toList();
		model.addAttribute("form", form);
		model.addAttribute("violations", violations);
		model.addAttribute("today", today);
		model.addAttribute("addresses", this.people.addresses(TO_CHOOSE_FROM));
		model.addAttribute("latest", today.plusDays(DelegationCheck.MOST_DAYS - 1));
		model.addAttribute("held",
				Stream.of(Role.values()).filter(DelegationCheck.DELEGABLE::contains).filter(me::has).toList());
		model.addAttribute("given", rows.stream().filter((row) -> row.delegation().giver() == me.id()).toList());
		model.addAttribute("taken", rows.stream().filter((row) -> row.delegation().taker() == me.id()).toList());
		model.addAttribute("others", rows.stream().filter((row) -> !row.mine()).toList());
		model.addAttribute("all", me.has(Role.COMPLIANCE));
		return "delegates";
	}

	/** A delegation with the names of both, as somebody sees it. */
	record Row(Delegation delegation, String giver, String taker, Delegation.Standing standing, boolean mine) {

		static Row of(Delegation each, Map<Long, String> names, Person me, LocalDate today) {
			return new Row(each, names.getOrDefault(each.giver(), ""), names.getOrDefault(each.taker(), ""),
					each.standing(today), each.giver() == me.id() || each.taker() == me.id());
		}

		public boolean canEnd() {
			return this.mine
					&& (this.standing == Delegation.Standing.NOW || this.standing == Delegation.Standing.AHEAD);
		}

	}

}
