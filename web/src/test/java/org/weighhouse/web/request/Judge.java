package org.weighhouse.web.request;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.VerdictJson;
import org.weighhouse.web.assessment.Assessed;
import org.weighhouse.web.assessment.Assessments;
import org.weighhouse.web.assessment.Use;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.request.Renewals.Renewable;
import org.weighhouse.web.request.StandingApprovals.Cover;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

/**
 * Judges as a test says, or as the real one does while it says nothing.
 */
class Judge {

	private volatile @Nullable Verdict verdict;

	private final Map<Long, Cover> covers = new ConcurrentHashMap<>();

	private final Map<Long, Renewable> renewables = new ConcurrentHashMap<>();

	/** From now on, everything gets this verdict; null for the real one. */
	void says(@Nullable Verdict verdict) {
		this.verdict = verdict;
	}

	/** SHA-256 of what it says now. */
	String sha256() {
		return Sha256.of(VerdictJson.write(Objects.requireNonNull(this.verdict)));
	}

	void covers(long person, Cover cover) {
		this.covers.put(person, cover);
	}

	/** From now on, whoever asks may renew this. */
	void renews(Renewable renewable) {
		this.renewables.put(renewable.approval(), renewable);
	}

	Renewals renewals() {
		return (approval, holder) -> this.renewables.get(approval);
	}

	StandingApprovals standing() {
		return (asked) -> this.covers.get(asked.person());
	}

	/** Assessments that say what this judge says. */
	Assessments instead(Function<Use, Assessed> real) {
		Assessments assessments = mock(Assessments.class, withSettings().stubOnly());
		given(assessments.judge(any())).willAnswer((call) -> {
			Use use = call.getArgument(0);
			Verdict said = this.verdict;
			return (said != null) ? Verdicts.judged(use, said) : real.apply(use);
		});
		return assessments;
	}

}
