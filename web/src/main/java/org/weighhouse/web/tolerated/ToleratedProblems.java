package org.weighhouse.web.tolerated;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Tells programs why nothing was changed, with a code that does not change.
 */
@ControllerAdvice(assignableTypes = ToleratedApi.class)
class ToleratedProblems {

	@ExceptionHandler({ AlreadyEnded.class, AlreadyAsked.class, ChangedMeanwhile.class, EditionUnknown.class,
			NotAReviewer.class, NotItsOwner.class, NoSuchToleratedUse.class })
	ResponseEntity<?> refused(RuntimeException ex) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status(ex), String.valueOf(ex.getMessage()));
		problem.setProperty("code", StringUtils.uncapitalize(ex.getClass().getSimpleName()));
		return ResponseEntity.of(problem).build();
	}

	private static HttpStatus status(RuntimeException ex) {
		ResponseStatus status = AnnotatedElementUtils.findMergedAnnotation(ex.getClass(), ResponseStatus.class);
		return (status != null) ? status.code() : HttpStatus.CONFLICT;
	}

}
