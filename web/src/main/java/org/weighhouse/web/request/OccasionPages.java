package org.weighhouse.web.request;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.engine.Verdict;
import org.weighhouse.web.account.People;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.request.Occasion.Declared;
import org.weighhouse.web.request.Renewals.Renewable;

/**
 * Puts why a request was opened into words, with what is other than in what it renews.
 */
@Component
@Transactional(readOnly = true)
class OccasionPages {

	private final Renewing renewing;

	private final RequestRows rows;

	private final ActivePolicy policy;

	private final People people;

	OccasionPages(Renewing renewing, RequestRows rows, ActivePolicy policy, People people) {
		this.renewing = renewing;
		this.rows = rows;
		this.policy = policy;
		this.people = people;
	}

	/**
	 * @param verdict the one that is looked at; null for none
	 */
	OccasionView of(Request request, @Nullable Verdict verdict) {
		Occasion occasion = request.occasion();
		Declared emergency = occasion.reviews();
		ExceptionTerms terms = request.terms();
		return new OccasionView(request.kind(), occasion.door(),
				(occasion.renews() != null) ? renewed(occasion.renews(), request, verdict) : null,
				(emergency != null)
						? new OccasionView.Emergency(emergency.request(), name(emergency.by()), emergency.until())
						: null,
				(terms != null) ? new OccasionView.Terms(name(terms.riskOwner()), terms) : null);
	}

	private OccasionView.Renewed renewed(long approval, Request request, @Nullable Verdict verdict) {
		Renewable renewable = this.renewing.of(request);
		if (renewable == null) {
			return new OccasionView.Renewed(approval, null, null, null, null, 0, null, null);
		}
		Revision old = this.rows.find(renewable.request()).map(Request::revision).orElse(null);
		return new OccasionView.Renewed(approval, renewable.request(), renewable.standing(), renewable.lastDay(),
				renewable.firstStart(), renewable.extensions(), (old != null) ? old.verdict().residualTier() : null,
				(old != null && verdict != null) ? Difference.between(old.verdict(), verdict,
						this.policy.withDigest(verdict.ruleBase()).rulebook()) : null);
	}

	private String name(long person) {
		return this.people.names(List.of(person)).getOrDefault(person, "");
	}

}
