package org.weighhouse.web.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.weighhouse.web.account.CurrentPerson;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.inventory.UnreadableInventory;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Violation;

/**
 * Tells why nothing was done, on the page that it was tried from, with what was typed.
 * Before the refusals of requests, which answer for everybody.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(assignableTypes = { ImportController.class, MatchController.class, TitlesController.class })
class ImportRefusals {

	private final ImportPages imports;

	private final TitlesPages titles;

	private final Tolerating tolerating;

	ImportRefusals(ImportPages imports, TitlesPages titles, Tolerating tolerating) {
		this.imports = imports;
		this.titles = titles;
		this.tolerating = tolerating;
	}

	/**
	 * A reason: the key of a message, what stands in it, and the field that it is about.
	 */
	record Problem(String key, List<String> words, @Nullable String field) {

		static Problem of(Violation violation) {
			return new Problem("intake.problem." + violation.problem(),
					List.of(violation.field(), violation.found(), violation.expected()), violation.field());
		}

	}

	@ExceptionHandler
	ModelAndView invalid(Invalid ex, HttpServletRequest request) {
		return page(HttpStatus.UNPROCESSABLE_CONTENT, ex.violations().stream().map(Problem::of).toList(), request);
	}

	@ExceptionHandler
	ModelAndView unreadable(UnreadableInventory ex, HttpServletRequest request) {
		return page(HttpStatus.UNPROCESSABLE_CONTENT, List.of(new Problem(ex.key(), ex.arguments(), "file")), request);
	}

	@ExceptionHandler
	ModelAndView conflict(NotPossible ex, HttpServletRequest request) {
		return page(HttpStatus.CONFLICT, List.of(new Problem("intake.problem." + ex.code(), List.of(), null)), request);
	}

	private ModelAndView page(HttpStatus status, List<Problem> problems, HttpServletRequest request) {
		Person me = CurrentPerson.of(request);
		if (me == null) {
			throw new IllegalStateException("nobody has signed in");
		}
		ExtendedModelMap model = new ExtendedModelMap();
		ModelAndView page = new ModelAndView(draw(request, me, model), status);
		page.addAllObjects(model);
		page.addObject("problems", problems);
		return page;
	}

	/** The page that it was tried from, by its address. */
	private String draw(HttpServletRequest request, Person me, ExtendedModelMap model) {
		String address = request.getRequestURI().substring(request.getContextPath().length());
		if (address.startsWith("/titles/tolerate")) {
			MultiValueMap<String, String> fields = fields(request);
			Map<String, String> typed = new HashMap<>();
			fields.keySet().forEach((name) -> typed.put(name, TitlesController.word(fields, name)));
			this.titles.form(this.tolerating.picked(me, TitlesController.whats(fields)),
					TitlesController.shared(fields), typed, model);
			return "titles-tolerate";
		}
		if (address.startsWith("/titles")) {
			this.titles.list("", "", "", me, model);
			return "titles";
		}
		Long id = id(request);
		if (id != null) {
			this.imports.draw(id, ImportPages.Look.FIRST, me, model);
			return "inventory";
		}
		this.imports.list(0, me, model);
		typed(request, "source", model);
		typed(request, "content", model);
		return "inventories";
	}

	private static @Nullable Long id(HttpServletRequest request) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		boolean matches = request.getRequestURI().startsWith(request.getContextPath() + "/matches");
		Object id = (variables instanceof Map<?, ?> map && !matches) ? map.get("id") : null;
		String word = (id != null) ? id.toString() : request.getParameter("inventory");
		return (word != null && word.matches("[1-9]\\d{0,17}")) ? Long.valueOf(word) : null;
	}

	private static void typed(HttpServletRequest request, String field, ExtendedModelMap model) {
		String typed = request.getParameter(field);
		if (typed != null) {
			model.addAttribute(field, typed);
		}
	}

	private static MultiValueMap<String, String> fields(HttpServletRequest request) {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		request.getParameterMap().forEach((name, values) -> fields.put(name, new ArrayList<>(List.of(values))));
		return fields;
	}

}
