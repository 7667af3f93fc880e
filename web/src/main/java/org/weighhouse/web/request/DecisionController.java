package org.weighhouse.web.request;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Reauthentication;

/**
 * The page on which a request is decided, and what is said there. What is refused comes
 * back with all that was typed.
 */
@Controller
class DecisionController {

	private static final String TYPED = "typed";

	private final Requests requests;

	private final DecisionPages pages;

	private final QueuePages queue;

	private final Desk desk;

	private final Reauthentication reauthentication;

	DecisionController(Requests requests, DecisionPages pages, QueuePages queue, Desk desk,
			Reauthentication reauthentication) {
		this.requests = requests;
		this.pages = pages;
		this.queue = queue;
		this.desk = desk;
		this.reauthentication = reauthentication;
	}

	@GetMapping("/queue/{id:\\d{1,18}}")
	String page(@PathVariable long id, @RequestParam(defaultValue = "") String view,
			@RequestParam(defaultValue = "0") long done, Person me, Model model, HttpServletRequest request) {
		model.addAttribute("done", (done > 0) ? this.queue.done(done, me) : null);
		return draw(id, view, me, model, request);
	}

	@PostMapping("/requests/{id:\\d{1,18}}/approve")
	String approve(@PathVariable long id, @ModelAttribute(TYPED) DecisionForm form,
			@RequestParam(defaultValue = "false") boolean changes, @RequestParam(defaultValue = "") String password,
			@RequestParam(defaultValue = "") String view, Person me, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		DecisionForm.Way way = changes ? DecisionForm.Way.WITH_CHANGES : DecisionForm.Way.AS_ASKED;
		return act(id, view, me, model, request, response, () -> {
			List<Violation> violations = form.wrong(way);
			confirm(me, password, request, form, violations);
			this.desk.approve(me.id(), id, form.said(way, violations));
		});
	}

	@PostMapping("/requests/{id:\\d{1,18}}/deny")
	String deny(@PathVariable long id, @ModelAttribute(TYPED) DecisionForm form,
			@RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "") String view, Person me,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		return act(id, view, me, model, request, response, () -> {
			confirm(me, password, request, form, new ArrayList<>());
			this.desk.deny(me.id(), id, form.plainly());
		});
	}

	@PostMapping("/requests/{id:\\d{1,18}}/ask")
	String ask(@PathVariable long id, @ModelAttribute(TYPED) DecisionForm form,
			@RequestParam(defaultValue = "") String view, Person me, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		return act(id, view, me, model, request, response,
				() -> this.desk.ask(me.id(), id, form.seen(), form.question()));
	}

	/** Somebody has looked at the verdict of now; the page then shows it alone. */
	@PostMapping("/requests/{id:\\d{1,18}}/verdict")
	String takeNewVerdict(@PathVariable long id, @ModelAttribute(TYPED) DecisionForm form,
			@RequestParam(defaultValue = "") String view, Person me, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		try {
			this.desk.takeNewVerdict(me.id(), id, form.seen(), form.verdict());
			return see("/queue/" + id + "?view=" + QueuePages.view(view, me), request);
		}
		catch (NoSuchRequest | AlreadyOpen ex) {
			throw ex;
		}
		catch (Refused ex) {
			return again(ex, id, view, me, model, request, response);
		}
	}

	private String act(long id, String view, Person me, Model model, HttpServletRequest request,
			HttpServletResponse response, Runnable deed) {
		try {
			deed.run();
		}
		catch (NoSuchRequest ex) {
			throw ex;
		}
		catch (Refused ex) {
			return again(ex, id, view, me, model, request, response);
		}
		Queue.View part = QueuePages.view(view, me);
		String next = this.queue.order(part, me)
			.stream()
			.filter((number) -> number != id)
			.findFirst()
			.map((number) -> "/queue/" + number)
			.orElse("/queue");
		return see(next + "?view=" + part + "&done=" + id, request);
	}

	/**
	 * Asks for the password where it was not shown a moment ago, and says all that is
	 * wrong at once.
	 */
	private void confirm(Person me, String password, HttpServletRequest request, DecisionForm form,
			List<Violation> violations) {
		if (!this.reauthentication.fresh(request)) {
			if (password.isEmpty()) {
				violations.add(new Violation("password", "needed", "", ""));
			}
			else if (!this.reauthentication.confirm(me, password, request)) {
				violations.add(new Violation("password", "wrong", "", ""));
			}
		}
		if (!violations.isEmpty()) {
			Words.checked("reason", form.question(), Words.MOST, violations);
		}
		Invalid.refuse(violations);
	}

	private String again(Refused ex, long id, String view, Person me, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		response.setStatus(ex.status().value());
		model.addAttribute("refused", ex);
		model.addAttribute("violations", (ex instanceof Invalid invalid) ? invalid.violations() : List.of());
		return draw(id, view, me, model, request);
	}

	private String draw(long id, String view, Person me, Model model, HttpServletRequest request) {
		Request found = this.requests.get(id, me);
		Revision revision = found.revision();
		if (revision == null) {
			return "redirect:/requests/" + id;
		}
		Queue.View part = QueuePages.view(view, me);
		model.addAttribute("view", part);
		model.addAttribute("page", this.pages.of(found, revision, part, me, this.reauthentication.fresh(request)));
		if (!model.containsAttribute(TYPED)) {
			model.addAttribute(TYPED, DecisionForm.empty());
		}
		if (!model.containsAttribute("violations")) {
			model.addAttribute("violations", List.of());
		}
		return "decide";
	}

	private static String see(String path, HttpServletRequest request) {
		request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:" + path;
	}

}
