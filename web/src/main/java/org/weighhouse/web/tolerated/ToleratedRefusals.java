package org.weighhouse.web.tolerated;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.weighhouse.web.account.CurrentPerson;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Violation;

/**
 * Tells why nothing was changed: on the page that it was tried from, with what was typed.
 * Before the refusals of requests, which answer for everybody.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(assignableTypes = ToleratedController.class)
class ToleratedRefusals {

	private static final String ID = "id";

	private final ToleratedPages pages;

	ToleratedRefusals(ToleratedPages pages) {
		this.pages = pages;
	}

	/**
	 * A reason: the end of a message's key, and what stands in it.
	 *
	 * @param field where it was typed; null where nothing was
	 */
	record Problem(String code, String found, String expected, @Nullable String field) {

		static Problem of(String code) {
			return new Problem(code, "", "", null);
		}

		static Problem of(Violation violation) {
			return new Problem("typed." + violation.problem(), violation.found(), violation.expected(),
					violation.field());
		}

	}

	@ExceptionHandler
	@Nullable ModelAndView invalid(Invalid ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		List<Problem> problems = ex.violations().stream().map(Problem::of).toList();
		return page(HttpStatus.UNPROCESSABLE_CONTENT, problems, request, response);
	}

	@ExceptionHandler({ AlreadyEnded.class, ChangedMeanwhile.class, AlreadyAsked.class, EditionUnknown.class })
	@Nullable ModelAndView conflict(RuntimeException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		return page(HttpStatus.CONFLICT, List.of(Problem.of(ex.getClass().getSimpleName())), request, response);
	}

	@ExceptionHandler({ NotAReviewer.class, NotItsOwner.class })
	@Nullable ModelAndView refused(RuntimeException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		return page(HttpStatus.FORBIDDEN, List.of(Problem.of(ex.getClass().getSimpleName())), request, response);
	}

	private @Nullable ModelAndView page(HttpStatus status, List<Problem> problems, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Person me = CurrentPerson.of(request);
		if (me == null) {
			throw new IllegalStateException("nobody has signed in");
		}
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		boolean one = variables instanceof Map<?, ?> map && map.containsKey(ID);
		ModelAndView page = new ModelAndView(one ? "tolerated-one" : "tolerated-new", status);
		ExtendedModelMap model = new ExtendedModelMap();
		try {
			if (one) {
				this.pages.draw(Long.parseLong(String.valueOf(((Map<?, ?>) variables).get(ID))), me, model);
				typed(request, model);
			}
			else {
				this.pages.choices(model, me);
				model.addAttribute("form", report(request));
			}
		}
		catch (NoSuchToleratedUse ex) {
			response.sendError(HttpStatus.NOT_FOUND.value());
			return null;
		}
		page.addAllObjects(model);
		page.addObject("problems", problems);
		return page;
	}

	private static void typed(HttpServletRequest request, ExtendedModelMap model) {
		if (request.getRequestURI().endsWith("/change")) {
			model.addAttribute("change",
					new Change(word(request, "edition"), word(request, "people"), word(request, "until"),
							word(request, "targetEdition"), word(request, "targetBlueprint"), word(request, "reason")));
		}
		else {
			model.addAttribute("reason", word(request, "reason"));
		}
	}

	private static Report report(HttpServletRequest request) {
		return new Report(word(request, "edition"), word(request, "name"), word(request, "place"),
				word(request, "people"), word(request, "since"), word(request, "owner"), word(request, "until"),
				word(request, "targetEdition"), word(request, "targetBlueprint"));
	}

	private static String word(HttpServletRequest request, String field) {
		String typed = request.getParameter(field);
		return (typed != null) ? typed : "";
	}

}
