package org.weighhouse.web.request;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.weighhouse.web.assessment.Assessed;

/**
 * Whether a draft is complete and may be sent.
 */
@Component
class SendCheck {

	private final DraftCheck check;

	private final TermsCheck terms;

	private final Planner planner;

	private final Renewing renewing;

	SendCheck(DraftCheck check, TermsCheck terms, Planner planner, Renewing renewing) {
		this.check = check;
		this.terms = terms;
		this.planner = planner;
		this.renewing = renewing;
	}

	/**
	 * @throws Invalid with everything that is missing or wrong
	 * @throws Refused by name, if what it renews may not be renewed any more
	 */
	void check(Request draft, Assessed judged) {
		List<Violation> violations = new ArrayList<>();
		try {
			this.check.checked(draft.kind(), draft.asked(), true);
		}
		catch (Invalid ex) {
			violations.addAll(ex.violations());
		}
		Doors.Door door = (draft.kind() == Kind.EXCEPTION) ? this.planner.door(draft, judged.verdict()) : null;
		if (draft.kind() == Kind.EXCEPTION) {
			this.terms.checked(AskedTerms.of(draft.terms()), draft.requester(), door, violations);
		}
		Invalid.refuse(violations);
		this.renewing.requireRenewable(draft);
		if (door != null) {
			door.requireOpen();
		}
	}

}
