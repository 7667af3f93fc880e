package org.weighhouse.web.request;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.weighhouse.web.account.People;

/**
 * Tells people in words what was refused, why, and where they find it as it is now. Forms
 * that can be sent again catch {@link Invalid} themselves and keep what was typed.
 */
@ControllerAdvice
class RequestRefusals {

	private static final String PERSON = "person:";

	private final People people;

	RequestRefusals(People people) {
		this.people = people;
	}

	@ExceptionHandler
	@Nullable Object refused(Refused ex, Model model, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
			return ResponseEntity.of(RefusedProblem.of(ex)).build();
		}
		if (ex instanceof NoSuchRequest) {
			response.sendError(ex.status().value());
			return null;
		}
		response.setStatus(ex.status().value());
		model.addAttribute("refused", ex);
		model.addAttribute("fresh", fresh(request));
		model.addAttribute("refusedHappened", (ex instanceof Stale stale) ? happened(stale) : null);
		model.addAttribute("violations", (ex instanceof Invalid invalid) ? invalid.violations() : List.of());
		return "request-refused";
	}

	/** What happened meanwhile, where that is known. */
	private @Nullable Happened happened(Stale stale) {
		String actor = stale.actor();
		return (stale.what() == null || actor == null) ? null : new Happened(stale.what(), name(actor));
	}

	/** The name of a person; null where nobody but policy or the clock acted. */
	private @Nullable String name(String actor) {
		if (!actor.startsWith(PERSON)) {
			return null;
		}
		long id = Long.parseLong(actor.substring(PERSON.length()));
		return this.people.names(List.of(id)).get(id);
	}

	/** The page of what the act was about: the address up to its number. */
	private static @Nullable String fresh(HttpServletRequest request) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		Object id = (variables instanceof Map<?, ?> map) ? map.get("id") : null;
		String path = request.getRequestURI();
		int at = (id != null) ? path.indexOf("/" + id) : -1;
		return (at < 0) ? null : path.substring(request.getContextPath().length(), at + 1 + id.toString().length());
	}

	/**
	 * An act, as `request.denied`.
	 *
	 * @param who did it; null where nobody but policy or the clock did
	 */
	record Happened(String what, @Nullable String who) {
	}

}
