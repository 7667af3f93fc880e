package org.weighhouse.web.request;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Tells programs what was refused and why, as problem+json (RFC 9457) with a code that
 * does not change.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestProblems extends ResponseEntityExceptionHandler {

	private static final String CODE = "code";

	@ExceptionHandler
	ProblemDetail refused(Refused ex) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(ex.status(), detail(ex));
		problem.setProperty(CODE, ex.code());
		more(ex).forEach(problem::setProperty);
		return problem;
	}

	private static String detail(Refused ex) {
		return (ex instanceof Invalid) ? "what was sent cannot be taken, see violations"
				: String.valueOf(ex.getMessage());
	}

	/** What a program needs to go on. */
	private static Map<String, @Nullable Object> more(Refused ex) {
		Map<String, @Nullable Object> more = new LinkedHashMap<>();
		if (ex instanceof Invalid invalid) {
			more.put("violations", invalid.violations());
		}
		else if (ex instanceof Stale stale) {
			more.put("state", stale.state());
			more.put("what", stale.what());
			more.put("actor", stale.actor());
		}
		else if (ex instanceof NotPossibleNow early) {
			more.put("state", early.state());
		}
		else if (ex instanceof NotSettled open) {
			more.put("questions", open.questions());
		}
		else if (ex instanceof VerdictChanged changed) {
			more.put("seen", changed.seen());
			more.put("now", changed.now());
		}
		else if (ex instanceof AlreadyOpen open) {
			more.put("other", open.other());
		}
		else if (ex instanceof RoleMissing missing) {
			more.put("role", missing.role());
		}
		return more;
	}

	/** What cannot be read has a code as well. */
	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		ResponseEntity<Object> answer = super.handleExceptionInternal(ex, body, headers, status, request);
		if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
			problem.setProperty(CODE, "notUnderstood");
		}
		return answer;
	}

}
