package org.weighhouse.web.audit;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Tells whoever acts while the log is behind to come again.
 */
@ControllerAdvice
class LogBehindAnswer {

	private static final String IN_SECONDS = "30";

	@ExceptionHandler
	@Nullable ResponseEntity<ProblemDetail> comeAgain(LogBehind ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, IN_SECONDS);
		if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
			request.setAttribute("weighhouse.refusal", "logBehind");
			response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
			return null;
		}
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, ex.getMessage());
		problem.setProperty("code", "logBehind");
		return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

}
