package org.weighhouse.web.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.weighhouse.web.account.CurrentPerson;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Reauthentication;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Violation;

/**
 * The page where somebody goes through who holds which role, and signs it.
 */
@Controller
class AccessReviewController {

	private static final int SHOWN = 20;

	private final AccessReviews reviews;

	private final Reauthentication reauthentication;

	AccessReviewController(AccessReviews reviews, Reauthentication reauthentication) {
		this.reviews = reviews;
		this.reauthentication = reauthentication;
	}

	@GetMapping("/access-reviews")
	String page(Person me, HttpServletRequest request, Model model) {
		draw(me, request, model, Map.of());
		return "access-reviews";
	}

	@PostMapping("/access-reviews")
	String sign(@RequestParam(defaultValue = "") String list, @RequestParam(defaultValue = "") String words,
			@RequestParam(defaultValue = "") String password, @RequestParam MultiValueMap<String, String> fields,
			Person me, HttpServletRequest request) {
		confirm(me, password, request);
		this.reviews.sign(me, list, words, removed(fields));
		request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:/access-reviews";
	}

	@ExceptionHandler
	ModelAndView invalid(Invalid ex, HttpServletRequest request) {
		Person me = CurrentPerson.of(request);
		if (me == null) {
			throw new IllegalStateException("nobody has signed in");
		}
		ExtendedModelMap model = new ExtendedModelMap();
		Map<String, String> typed = new TreeMap<>();
		request.getParameterMap().forEach((name, values) -> typed.put(name, String.join(" ", values)));
		draw(me, request, model, typed);
		ModelAndView page = new ModelAndView("access-reviews", HttpStatus.UNPROCESSABLE_CONTENT);
		page.addAllObjects(model);
		page.addObject("problems",
				ex.violations()
					.stream()
					.map((violation) -> new ExportRefusals.Problem(violation.problem(),
							List.of(violation.field(), violation.found(), violation.expected()), violation.field()))
					.toList());
		return page;
	}

	private void draw(Person me, HttpServletRequest request, Model model, Map<String, String> typed) {
		List<AccessReviews.Held> held = this.reviews.held(me);
		model.addAttribute("held", held);
		model.addAttribute("looked", AccessReviews.digest(held));
		model.addAttribute("signed", this.reviews.latest(SHOWN));
		model.addAttribute("fresh", this.reauthentication.fresh(request));
		model.addAttribute("typed", typed);
	}

	/**
	 * Signing is a decision: it asks for the password where that was not shown a moment
	 * ago.
	 */
	private void confirm(Person me, String password, HttpServletRequest request) {
		if (this.reauthentication.fresh(request)) {
			return;
		}
		if (password.isEmpty() || !this.reauthentication.confirm(me, password, request)) {
			Invalid.refuse(List.of(new Violation("password", password.isEmpty() ? "needed" : "wrong", "", "")));
		}
	}

	/** The reasons of the rows that were ticked. */
	private static Map<String, String> removed(MultiValueMap<String, String> fields) {
		Map<String, String> removed = new TreeMap<>();
		fields.getOrDefault("remove", List.of()).forEach((key) -> {
			String reason = fields.getFirst("reason-" + key);
			removed.put(key, (reason != null) ? reason : "");
		});
		return removed;
	}

}
