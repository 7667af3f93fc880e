package org.weighhouse.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Tells programs as a problem (RFC 9457) what was refused before any controller saw it.
 */
@ControllerAdvice
class ProblemsForPrograms {

	@ExceptionHandler({ HttpMediaTypeNotSupportedException.class, HttpMediaTypeNotAcceptableException.class })
	ResponseEntity<ProblemDetail> notUnderstood(ServletException ex, HttpServletRequest request)
			throws ServletException {
		if (!(ex instanceof ErrorResponse refusal)
				|| !request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
			throw ex;
		}
		ProblemDetail problem = refusal.getBody();
		problem.setProperty("code", "notUnderstood");
		return ResponseEntity.of(problem).build();
	}

}
