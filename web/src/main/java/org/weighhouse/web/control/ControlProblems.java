package org.weighhouse.web.control;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Tells programs what was refused about a control, as a problem (RFC 9457) with a code
 * that does not change.
 */
@RestControllerAdvice(assignableTypes = ControlApi.class)
class ControlProblems {

	@ExceptionHandler
	ProblemDetail wrong(WrongVerification ex) {
		ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", ex);
		problem.setProperty("violations", ex.problems());
		return problem;
	}

	@ExceptionHandler
	ProblemDetail notAReviewer(NotAReviewer ex) {
		return problem(HttpStatus.FORBIDDEN, "notAReviewer", ex);
	}

	@ExceptionHandler
	ProblemDetail requester(RequesterVerifies ex) {
		return problem(HttpStatus.FORBIDDEN, "requesterVerifies", ex);
	}

	@ExceptionHandler
	ProblemDetail ended(AlreadyEnded ex) {
		return problem(HttpStatus.CONFLICT, "alreadyEnded", ex);
	}

	@ExceptionHandler
	ProblemDetail unknown(UnknownVerification ex) {
		return problem(HttpStatus.NOT_FOUND, "unknown", ex);
	}

	private static ProblemDetail problem(HttpStatus status, String code, RuntimeException ex) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(ex.getMessage()));
		problem.setProperty("code", code);
		return problem;
	}

}
