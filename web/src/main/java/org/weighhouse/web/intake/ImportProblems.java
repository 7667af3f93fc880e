package org.weighhouse.web.intake;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.weighhouse.web.inventory.UnreadableInventory;

/**
 * Tells programs why nothing was done, with a code that does not change.
 */
@ControllerAdvice(assignableTypes = { ImportApi.class, MatchApi.class })
class ImportProblems {

	private final MessageSource messages;

	ImportProblems(MessageSource messages) {
		this.messages = messages;
	}

	@ExceptionHandler
	ResponseEntity<?> unreadable(UnreadableInventory ex) {
		return problem(HttpStatus.UNPROCESSABLE_CONTENT,
				this.messages.getMessage(ex.key(), ex.arguments().toArray(), Locale.ENGLISH), "unreadable");
	}

	@ExceptionHandler
	ResponseEntity<?> conflict(NotPossible ex) {
		return problem(HttpStatus.CONFLICT, String.valueOf(ex.getMessage()), ex.code());
	}

	@ExceptionHandler
	ResponseEntity<?> refused(ResponseStatusException ex) {
		String code = (ex instanceof NoSuchImport) ? "noSuchInventory" : "notForInventories";
		return problem(HttpStatus.valueOf(ex.getStatusCode().value()), String.valueOf(ex.getReason()), code);
	}

	private static ResponseEntity<?> problem(HttpStatus status, String detail, String code) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setProperty("code", code);
		return ResponseEntity.of(problem).build();
	}

}
