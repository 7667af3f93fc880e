package org.weighhouse.web.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

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
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.tool.EntryChangedMeanwhile;

/**
 * The queue of entries to read again, who keeps each, and the word that everything in one
 * is still true.
 */
@Controller
class DueController {

	private static final int USUAL_MONTHS = 3;

	private final DueList due;

	private final EntryDesk desk;

	private final People people;

	private final Clock clock;

	DueController(DueList due, EntryDesk desk, People people, Clock clock) {
		this.due = due;
		this.desk = desk;
		this.people = people;
		this.clock = clock;
	}

	@GetMapping("/tools/due")
	String list(@RequestParam(defaultValue = "false") boolean mine, Person me, Model model) {
		model.addAttribute("violations", List.of());
		return draw(mine, me, model);
	}

	@PostMapping("/tools/{id}/owner")
	String owner(@PathVariable String id, @RequestParam(defaultValue = "0") long owner, Person me, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		return act(me, model, request, response, () -> this.desk.assign(me, id, owner));
	}

	/**
	 * @param seen SHA-256 of the text that was read
	 */
	@PostMapping("/tools/{id}/read")
	String read(@PathVariable String id, @RequestParam(defaultValue = "") String review,
			@RequestParam(defaultValue = "") String reason, Person me, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		return act(me, model, request, response,
				() -> this.desk.readAgain(me, id, review, reason, LocalDate.now(this.clock)));
	}

	private String act(Person me, Model model, HttpServletRequest request, HttpServletResponse response,
			Runnable deed) {
		try {
			deed.run();
			request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
			return "redirect:/tools/due";
		}
		catch (WrongEntry ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("violations", ex.violations());
			model.addAttribute("mistakes", ex.problems());
		}
		catch (EntryChangedMeanwhile ex) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("violations", WrongEntry.of("text", "changedSince", "").violations());
		}
		return draw(false, me, model);
	}

	private String draw(boolean mine, Person me, Model model) {
		List<Due> all = this.due.all()
			.stream()
			.filter((each) -> !mine || Objects.equals(each.owner(), me.id()))
			.toList();
		List<Long> reviewers = this.people.holding(Role.REVIEWER);
		Map<Long, String> names = new TreeMap<>(this.people.names(reviewers));
		names.putAll(this.people.names(all.stream().map(Due::owner).filter(Objects::nonNull).distinct().toList()));
		model.addAttribute("due", all);
		model.addAttribute("mine", mine);
		model.addAttribute("names", names);
		model.addAttribute("reviewers", reviewers);
		model.addAttribute("reviews", me.has(Role.REVIEWER));
		model.addAttribute("today", LocalDate.now(this.clock));
		model.addAttribute("next", LocalDate.now(this.clock).plusMonths(USUAL_MONTHS));
		return "entry-due";
	}

}
