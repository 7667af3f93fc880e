package org.weighhouse.web.export;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.weighhouse.web.account.CurrentPerson;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.request.Invalid;

/**
 * Tells on the page of exports what cannot be made, with what was typed. Before the
 * refusals of requests, which answer for everybody.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(assignableTypes = ExportController.class)
class ExportRefusals {

	private final ExportPages pages;

	ExportRefusals(ExportPages pages) {
		this.pages = pages;
	}

	/** What cannot be taken: the end of a message's key, and what stands in it. */
	record Problem(String code, List<String> words, String field) {
	}

	@ExceptionHandler
	ModelAndView invalid(Invalid ex, HttpServletRequest request) {
		Person me = CurrentPerson.of(request);
		if (me == null) {
			throw new IllegalStateException("nobody has signed in");
		}
		ExtendedModelMap model = new ExtendedModelMap();
		this.pages.draw(typed(request), 0, me, model);
		ModelAndView page = new ModelAndView("exports", HttpStatus.UNPROCESSABLE_CONTENT);
		page.addAllObjects(model);
		page.addObject("problems",
				ex.violations()
					.stream()
					.map((violation) -> new Problem(violation.problem(),
							List.of(violation.field(), violation.found(), violation.expected()), violation.field()))
					.toList());
		return page;
	}

	private static WishForm typed(HttpServletRequest request) {
		return new WishForm(word(request, "what"), word(request, "format"), word(request, "from"), word(request, "to"),
				word(request, "asOf"), word(request, "tool"), word(request, "tier"), word(request, "state"),
				word(request, "kind"), word(request, "columns"), "true".equals(word(request, "mark")),
				word(request, "request"), word(request, "sample"), word(request, "seed"));
	}

	private static @Nullable String word(HttpServletRequest request, String field) {
		return request.getParameter(field);
	}

}
