package org.weighhouse.web.request;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * A refusal as programs are told it: problem+json (RFC 9457) with a code that does not
 * change, and what a program needs to go on.
 */
final class RefusedProblem {

	private RefusedProblem() {
	}

	static ProblemDetail of(Refused ex) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(ex.status(), detail(ex));
		problem.setProperty("code", ex.code());
		more(ex).forEach(problem::setProperty);
		return problem;
	}

	private static String detail(Refused ex) {
		return (ex instanceof Invalid) ? "what was sent cannot be taken, see violations"
				: String.valueOf(ex.getMessage());
	}

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
		else if (ex instanceof NotRenewable not) {
			more.put("why", not.why());
		}
		else if (ex instanceof RenewalsUsedUp used) {
			more.put("renewals", used.renewals());
		}
		else if (ex instanceof WithoutRelief hopeless) {
			more.put("rules", hopeless.rules());
		}
		return more;
	}

}
