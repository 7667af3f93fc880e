package org.weighhouse.web.tolerated;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.csv.Csv;
import org.weighhouse.web.tolerated.ToleratedRegister.Filter;
import org.weighhouse.web.tolerated.ToleratedUse.Ending;

/**
 * The list of what is tolerated, the page of each, and the form to report what one uses.
 */
@Controller
class ToleratedController {

	private static final int ON_A_PAGE = 25;

	private static final int LAST_PAGE = 1_000_000;

	private final ToleratedRegister register;

	private final ToleratedPages pages;

	private final ToleratedDesk desk;

	ToleratedController(ToleratedRegister register, ToleratedPages pages, ToleratedDesk desk) {
		this.register = register;
		this.pages = pages;
		this.desk = desk;
	}

	@GetMapping("/tolerated")
	String list(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String tier, @RequestParam(defaultValue = "1") int page, Person me,
			Model model) {
		int index = Math.min(Math.max(page, 1), LAST_PAGE) - 1;
		Filter filter = filter(show, q, tier);
		model.addAttribute("filter", filter);
		model.addAttribute("views", ToleratedRegister.View.values());
		model.addAttribute("tiers", Tier.values());
		model.addAttribute("all", Eyes.of(me).seeAll());
		model.addAttribute("reviews", me.has(Role.REVIEWER));
		model.addAttribute("rows", this.pages.rows(this.register.find(filter, me, PageRequest.of(index, ON_A_PAGE))));
		return "tolerated";
	}

	@GetMapping("/tolerated.csv")
	ResponseEntity<String> file(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String tier, Person me) {
		Csv csv = Csv.of("number", "what", "place", "owner", "people", "tier", "since", "until", "past due", "move to",
				"state", "ending", "request");
		this.pages.rows(this.register.find(filter(show, q, tier), me, Pageable.unpaged())).forEach((row) -> {
			Line line = row.line();
			csv.row(line.name(), row.what(), line.found().place(), row.owner(), line.people(), line.tier(),
					line.since(), line.until(), line.pastDue(), row.target(), line.state(), line.ending(),
					(line.request() != null) ? "REQ-" + line.request() : null);
		});
		return csv.file("tolerated.csv");
	}

	@GetMapping("/tolerated/new")
	String blank(@RequestParam(defaultValue = "") String edition, Person me, Model model) {
		this.pages.choices(model, me);
		model.addAttribute("form", Report.EMPTY.of(edition));
		return "tolerated-new";
	}

	@PostMapping("/tolerated")
	String add(@ModelAttribute Report report, Person me, HttpServletRequest request) {
		return then(this.desk.add(me, report), request);
	}

	@GetMapping("/tolerated/{id:\\d{1,18}}")
	String one(@PathVariable long id, Person me, Model model) {
		this.pages.draw(id, me, model);
		return "tolerated-one";
	}

	@PostMapping("/tolerated/{id:\\d{1,18}}/change")
	String change(@PathVariable long id, @RequestParam(defaultValue = "-1") long version, @ModelAttribute Change change,
			Person me, HttpServletRequest request) {
		this.desk.change(me, id, version, change);
		return then(id, request);
	}

	@PostMapping("/tolerated/{id:\\d{1,18}}/end")
	String end(@PathVariable long id, @RequestParam(defaultValue = "-1") long version,
			@RequestParam(defaultValue = "STOPPED") Ending ending, @RequestParam(defaultValue = "") String reason,
			Person me, HttpServletRequest request) {
		this.desk.end(me, id, version, ending, reason);
		return then(id, request);
	}

	/** Its owner goes on in the form of the request. */
	@PostMapping("/tolerated/{id:\\d{1,18}}/request")
	String ask(@PathVariable long id, @RequestParam(defaultValue = "-1") long version, Person me,
			HttpServletRequest request) {
		long draft = this.desk.ask(me, id, version);
		request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:/requests/" + draft + "/edit";
	}

	private static String then(long id, HttpServletRequest request) {
		request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:/tolerated/" + id;
	}

	private static Filter filter(String show, String q, String tier) {
		ToleratedRegister.View view = oneOf(ToleratedRegister.View.class, show);
		return new Filter((view != null) ? view : ToleratedRegister.View.OPEN, q.strip(), oneOf(Tier.class, tier));
	}

	/** What is no such word asks for nothing. */
	private static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String word) {
		for (E each : type.getEnumConstants()) {
			if (each.name().equals(word.toUpperCase(Locale.ROOT))) {
				return each;
			}
		}
		return null;
	}

}
