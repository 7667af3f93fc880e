package org.weighhouse.web.request;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.weighhouse.web.account.Person;

/**
 * The queue of those who decide: what waits, and who takes it on.
 */
@Controller
class QueueController {

	private final QueuePages pages;

	private final Queue queue;

	private final Desk desk;

	QueueController(QueuePages pages, Queue queue, Desk desk) {
		this.pages = pages;
		this.queue = queue;
		this.desk = desk;
	}

	@GetMapping("/queue")
	String list(@RequestParam(defaultValue = "") String view, @RequestParam(defaultValue = "1") int page,
			@RequestParam(defaultValue = "0") long done, Person me, Model model) {
		model.addAttribute("done", (done > 0) ? this.pages.done(done, me) : null);
		return draw(view, page, me, model);
	}

	/** How many came since the page was drawn: the list itself stays as it is. */
	@GetMapping("/queue/news")
	String news(@RequestParam(defaultValue = "") String view, @RequestParam(defaultValue = "") String since, Person me,
			Model model) {
		Queue.View part = QueuePages.view(view, me);
		Instant moment = moment(since);
		model.addAttribute("view", part);
		model.addAttribute("news", (moment != null) ? this.queue.since(part, me, moment) : 0);
		return "queue :: news";
	}

	@PostMapping("/requests/{id:\\d{1,18}}/assign")
	String assign(@PathVariable long id, @RequestParam(defaultValue = "") String version,
			@RequestParam(defaultValue = "") String view, @RequestParam(defaultValue = "false") boolean page, Person me,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		try {
			this.desk.assign(me.id(), id, Typed.version(version));
			return page ? see("/queue/" + id, request) : back(view, me, request);
		}
		catch (NoSuchRequest ex) {
			throw ex;
		}
		catch (Refused ex) {
			return again(ex, view, me, model, response);
		}
	}

	@PostMapping("/requests/{id:\\d{1,18}}/unassign")
	String unassign(@PathVariable long id, @RequestParam(defaultValue = "") String version,
			@RequestParam(defaultValue = "") String view, @RequestParam(defaultValue = "false") boolean page, Person me,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		try {
			this.desk.unassign(me.id(), id, Typed.version(version));
			return page ? see("/queue/" + id, request) : back(view, me, request);
		}
		catch (NoSuchRequest ex) {
			throw ex;
		}
		catch (Refused ex) {
			return again(ex, view, me, model, response);
		}
	}

	/** All that are ticked, or none. */
	@PostMapping("/queue/assign")
	String assignAll(@RequestParam(defaultValue = "") List<String> tick, @RequestParam(defaultValue = "") String view,
			Person me, Model model, HttpServletRequest request, HttpServletResponse response) {
		SortedMap<Long, Long> versions = new TreeMap<>();
		for (String each : tick) {
			String[] parts = each.split(":", 2);
			versions.put(Typed.version(parts[0]), Typed.version((parts.length == 2) ? parts[1] : ""));
		}
		try {
			this.desk.assign(me.id(), versions);
			return back(view, me, request);
		}
		catch (NoSuchRequest ex) {
			throw ex;
		}
		catch (Refused ex) {
			return again(ex, view, me, model, response);
		}
	}

	private String again(Refused ex, String view, Person me, Model model, HttpServletResponse response) {
		response.setStatus(ex.status().value());
		model.addAttribute("refused", ex);
		return draw(view, 1, me, model);
	}

	private String draw(String view, int page, Person me, Model model) {
		return this.pages.draw(QueuePages.view(view, me), page, me, model);
	}

	private static String back(String view, Person me, HttpServletRequest request) {
		return see("/queue?view=" + QueuePages.view(view, me), request);
	}

	private static String see(String path, HttpServletRequest request) {
		request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:" + path;
	}

	private static @Nullable Instant moment(String text) {
		try {
			return Instant.parse(text);
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

}
