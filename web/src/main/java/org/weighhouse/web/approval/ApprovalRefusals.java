package org.weighhouse.web.approval;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.HandlerMapping;
import org.weighhouse.web.account.CurrentPerson;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Violation;

/**
 * Tells why something was not done to an approval: on its page, with what was typed, or
 * as a problem for programs.
 */
@ControllerAdvice(assignableTypes = { ApprovalController.class, ApprovalApi.class, ExceptionRegisterController.class,
		ExceptionRegisterApi.class })
class ApprovalRefusals {

	private static final ExceptionRegister.Filter ALL = new ExceptionRegister.Filter(ExceptionRegister.View.OPEN, null,
			0);

	/** How the field of a reason begins that is about one of several. */
	private static final String ROW = "reason-";

	private final ApprovalPages pages;

	private final ExceptionPages exceptions;

	private final ReasonWords words;

	ApprovalRefusals(ApprovalPages pages, ExceptionPages exceptions, ReasonWords words) {
		this.pages = pages;
		this.exceptions = exceptions;
		this.words = words;
	}

	/**
	 * A reason on the page: the end of a message's key, and what stands in it.
	 *
	 * @param field where it was typed; null where nothing was
	 */
	record Problem(String code, List<Object> arguments, @Nullable String field) {

		public Object[] inMessage() {
			return this.arguments.toArray();
		}

	}

	@ExceptionHandler
	@Nullable Object invalid(Invalid ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		List<Problem> problems = ex.violations().stream().map(ApprovalRefusals::problem).toList();
		return answer(HttpStatus.UNPROCESSABLE_CONTENT, problems, request, response);
	}

	@ExceptionHandler
	@Nullable Object ended(NotInEffect ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		return answer(HttpStatus.CONFLICT, List.of(new Problem("ended", List.of(ex.state().name()), null)), request,
				response);
	}

	@ExceptionHandler
	@Nullable Object still(StillSuspended ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		return answer(HttpStatus.CONFLICT,
				List.of(new Problem("still", List.of(String.join(" ", this.words.of(ex.reasons()))), null)), request,
				response);
	}

	@ExceptionHandler
	@Nullable Object noNewUse(NoNewUse ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		return answer(HttpStatus.CONFLICT, List.of(new Problem("noNewUse", List.of(ex.signal()), null)), request,
				response);
	}

	@ExceptionHandler
	@Nullable Object week(WeekClosed ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		return answer(HttpStatus.CONFLICT, List.of(new Problem("week", List.of(ex.monday().toString()), null)), request,
				response);
	}

	@ExceptionHandler
	@Nullable Object own(OwnApproval ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		return answer(HttpStatus.FORBIDDEN, List.of(new Problem("own", List.of(), null)), request, response);
	}

	@ExceptionHandler
	@Nullable Object meanwhile(ChangedMeanwhile ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		return answer(HttpStatus.CONFLICT, List.of(new Problem("changed", List.of(), null)), request, response);
	}

	@ExceptionHandler
	@Nullable Object full(FullHouse ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		return answer(HttpStatus.CONFLICT, List.of(new Problem("full", List.of(ex.headcount()), "email")), request,
				response);
	}

	@ExceptionHandler
	@Nullable Object nobody(NobodyCalled ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		return answer(HttpStatus.UNPROCESSABLE_CONTENT, List.of(new Problem("nobody", List.of(), "email")), request,
				response);
	}

	@ExceptionHandler
	@Nullable Object role(NotForThisRole ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		List<String> needed = ex.needed().stream().map(Enum::name).toList();
		return answer(HttpStatus.FORBIDDEN, List.of(new Problem("role." + needed.get(0), List.copyOf(needed), null)),
				request, response);
	}

	@ExceptionHandler
	ResponseEntity<?> hidden(NoSuchApproval ex, HttpServletRequest request) throws NoSuchApproval {
		if (!isForPrograms(request)) {
			throw ex;
		}
		return ResponseEntity.of(problem(HttpStatus.NOT_FOUND, "unknown")).build();
	}

	private @Nullable Object answer(HttpStatus status, List<Problem> problems, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		if (isForPrograms(request)) {
			ProblemDetail detail = problem(status, problems.get(0).code());
			detail.setProperty("problems", problems);
			return ResponseEntity.of(detail).build();
		}
		boolean register = number(request) == 0;
		ModelAndView page = new ModelAndView(register ? "exceptions" : "approval", status);
		Person person = CurrentPerson.of(request);
		if (person == null) {
			throw new IllegalStateException("nobody has signed in");
		}
		ExtendedModelMap model = new ExtendedModelMap();
		try {
			if (register) {
				this.exceptions.draw(ALL, 0, person, request, model);
			}
			else {
				this.pages.draw(number(request), person, request, model);
			}
		}
		catch (NoSuchApproval ex) {
			response.sendError(HttpStatus.NOT_FOUND.value());
			return null;
		}
		page.addAllObjects(model);
		page.addObject("problems", problems);
		page.addObject("typed", typed(request));
		return page;
	}

	private static String typed(HttpServletRequest request) {
		for (String field : List.of("reason", "evidence", "email", "from")) {
			String value = request.getParameter(field);
			if (value != null) {
				return value;
			}
		}
		return "";
	}

	/** Of the approval that it was about; 0 where it was about several. */
	private static long number(HttpServletRequest request) {
		Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
		Object id = (variables instanceof Map<?, ?> map) ? map.get("id") : null;
		return (id != null) ? Long.parseLong(id.toString()) : 0;
	}

	private static Problem problem(Violation violation) {
		if (violation.field().startsWith(ROW)) {
			return new Problem("row." + violation.problem(),
					List.of("APR-" + violation.field().substring(ROW.length()), violation.found()), violation.field());
		}
		return new Problem("typed." + violation.problem(), List.of(violation.found(), violation.expected()),
				violation.field());
	}

	private static ProblemDetail problem(HttpStatus status, String code) {
		ProblemDetail detail = ProblemDetail.forStatus(status);
		detail.setProperty("code", code);
		return detail;
	}

	private static boolean isForPrograms(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/api/");
	}

}
