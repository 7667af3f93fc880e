package org.weighhouse.web.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.weighhouse.catalog.Tool;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.tool.Register;

/**
 * What people said that titles are: saying it, unsaying it, and the list of it.
 */
@Controller
class MatchController {

	private static final int ON_A_PAGE = 100;

	private final MatchDesk desk;

	private final Clerks clerks;

	private final Register register;

	private final People people;

	MatchController(MatchDesk desk, Clerks clerks, Register register, People people) {
		this.desk = desk;
		this.clerks = clerks;
		this.register = register;
		this.people = people;
	}

	@GetMapping("/matches")
	String list(@RequestParam(defaultValue = "false") String all, @RequestParam(defaultValue = "0") long before,
			Person me, Model model) {
		boolean undone = "true".equals(all);
		List<TitleMatch> matches = this.desk.list(me, undone, before, ON_A_PAGE);
		model.addAttribute("matches", matches);
		model.addAttribute("all", undone);
		model.addAttribute("older",
				(matches.size() == ON_A_PAGE) ? matches.get(matches.size() - 1).id() : Long.valueOf(0));
		model.addAttribute("acts", this.clerks.mayAct(me));
		model.addAttribute("tools",
				matches.stream()
					.flatMap((match) -> Stream.ofNullable(match.tool()))
					.distinct()
					.collect(Collectors.toMap((slug) -> slug, this::name)));
		model.addAttribute("refused",
				matches.stream()
					.collect(Collectors.toMap(TitleMatch::id,
							(match) -> match.refused().stream().map(this::name).collect(Collectors.joining(", ")))));
		model.addAttribute("names", names(matches));
		return "matches";
	}

	/** Goes back to the part of the inventory that it was said on. */
	@PostMapping("/matches")
	String choose(@RequestParam(defaultValue = "0") long title, @RequestParam(defaultValue = "") String tool,
			@RequestParam(defaultValue = "0") long inventory, @RequestParam(defaultValue = "") String show, Person me,
			HttpServletRequest request) {
		this.desk.choose(me, title, tool);
		String part = show.matches("[A-Z]{2,10}") ? show : "";
		return (inventory > 0) ? ImportController.then(inventory, part, request)
				: to("/titles" + (part.isEmpty() ? "" : "?show=" + part), request);
	}

	@PostMapping("/matches/{id:\\d{1,18}}/undo")
	String undo(@PathVariable long id, Person me, HttpServletRequest request) {
		this.desk.undo(me, id);
		return to("/matches", request);
	}

	private static String to(String page, HttpServletRequest request) {
		request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:" + page;
	}

	private String name(String slug) {
		Tool tool = this.register.catalog().find(slug);
		return (tool != null) ? tool.name() : slug;
	}

	private Map<Long, String> names(List<TitleMatch> matches) {
		return this.people.names(matches.stream()
			.flatMap((match) -> Stream.of(match.madeBy(), match.undoneBy()))
			.filter(Objects::nonNull)
			.distinct()
			.toList());
	}

}
