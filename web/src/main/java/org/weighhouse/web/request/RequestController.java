package org.weighhouse.web.request;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;

/**
 * The requests of whoever looks, each with where it stands and what they may still do.
 */
@Controller
class RequestController {

	private static final int ON_A_PAGE = 25;

	/** As far as anybody pages. */
	private static final int LAST_PAGE = 1_000_000;

	private final Requests requests;

	private final RequestDetail detail;

	private final Subjects subjects;

	private final People people;

	private final Desk desk;

	private final WorkingTime calendar;

	private final Clock clock;

	RequestController(Requests requests, RequestDetail detail, Subjects subjects, People people, Desk desk,
			WorkingTime calendar, Clock clock) {
		this.requests = requests;
		this.detail = detail;
		this.subjects = subjects;
		this.people = people;
		this.desk = desk;
		this.calendar = calendar;
		this.clock = clock;
	}

	@GetMapping("/requests")
	String list(@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "mine") String show, Person me,
			Model model) {
		boolean all = show.equals("all");
		PageRequest wanted = PageRequest.of(Math.min(Math.max(page, 1), LAST_PAGE) - 1, ON_A_PAGE);
		Page<Line> lines = all ? this.requests.all(me, wanted) : this.requests.of(me, wanted);
		Map<Long, String> names = this.people.names(lines.stream().map(Line::requester).distinct().toList());
		Instant now = Instant.now(this.clock);
		model.addAttribute("rows", lines.map((line) -> RequestRow.of(line, this.subjects.of(line.edition()),
				names.getOrDefault(line.requester(), ""), now, this.calendar)));
		model.addAttribute("all", all);
		return "requests";
	}

	@GetMapping("/requests/{id:\\d{1,18}}")
	String one(@PathVariable long id, Person me, Model model) {
		return draw(id, me, model);
	}

	@PostMapping("/requests/{id:\\d{1,18}}/answer")
	String answer(@PathVariable long id, @RequestParam(defaultValue = "") String answer,
			@RequestParam(defaultValue = "") String version, Person me, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		try {
			this.desk.answer(me.id(), id, Typed.version(version), answer);
			return see(id, request);
		}
		catch (Invalid ex) {
			return again(id, me, "typedAnswer", answer, ex, model, response);
		}
	}

	@PostMapping("/requests/{id:\\d{1,18}}/withdraw")
	String withdraw(@PathVariable long id, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "") String version, Person me, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		try {
			this.desk.withdraw(me.id(), id, Typed.version(version), reason);
			return see(id, request);
		}
		catch (Invalid ex) {
			return again(id, me, "typedReason", reason, ex, model, response);
		}
	}

	private String again(long id, Person me, String field, String typed, Invalid wrong, Model model,
			HttpServletResponse response) {
		response.setStatus(wrong.status().value());
		model.addAttribute(field, typed);
		model.addAttribute("violations", wrong.violations());
		return draw(id, me, model);
	}

	private String draw(long id, Person me, Model model) {
		RequestPage page = this.detail.of(this.requests.get(id, me), me);
		model.addAttribute("page", page);
		model.addAttribute("subject", this.subjects.of(page.request().asked().edition()));
		if (!model.containsAttribute("violations")) {
			model.addAttribute("violations", List.of());
		}
		return "request";
	}

	private static String see(long id, HttpServletRequest request) {
		request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:/requests/" + id;
	}

}
