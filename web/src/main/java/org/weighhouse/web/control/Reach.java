package org.weighhouse.web.control;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.VerifiedControls.Scope;
import org.weighhouse.engine.rulebook.Questionnaire;

/**
 * Where a verified control holds: for whom, in which ready-made way, for which answers.
 *
 * @param edition the edition, where it holds for one only
 * @param request the request, where it holds for one only
 * @param blueprint where it is given, it holds only for uses that take this way
 * @param limits the answers it was verified for, by question about the use; without one
 * it holds for all
 */
public record Reach(Scope scope, @Nullable String edition, @Nullable Long request, @Nullable String blueprint,
		Map<String, List<String>> limits) {

	public Reach {
		if ((scope == Scope.EDITION) == (edition == null) || (scope == Scope.REQUEST) == (request == null)) {
			throw new IllegalArgumentException("an edition or a request that does not fit " + scope);
		}
		Map<String, List<String>> sorted = new TreeMap<>();
		limits.forEach((question, answers) -> sorted.put(question, List.copyOf(answers)));
		limits = Collections.unmodifiableMap(sorted);
	}

	public static Reach organisation() {
		return new Reach(Scope.ORGANISATION, null, null, null, Map.of());
	}

	public static Reach edition(String edition) {
		return new Reach(Scope.EDITION, edition, null, null, Map.of());
	}

	public static Reach request(long request) {
		return new Reach(Scope.REQUEST, null, request, null, Map.of());
	}

	/** Only for uses that take a ready-made way. */
	public Reach within(@Nullable String taken) {
		return new Reach(this.scope, this.edition, this.request, taken, this.limits);
	}

	/** Only for these answers. */
	public Reach limitedTo(Map<String, List<String>> answers) {
		return new Reach(this.scope, this.edition, this.request, this.blueprint, answers);
	}

	/** Whether it holds for every use in the organisation. */
	boolean isUnlimited() {
		return this.scope == Scope.ORGANISATION && this.blueprint == null && this.limits.isEmpty();
	}

	/** Whether it is meant for a use there, whatever the answers are. */
	boolean covers(Circumstances there) {
		return (this.edition == null || this.edition.equals(there.edition()))
				&& (this.request == null || this.request.equals(there.request()))
				&& (this.blueprint == null || this.blueprint.equals(there.blueprint()));
	}

	/**
	 * The question whose answer lies outside, or null. An open question lies outside
	 * unless it was verified for all that it may be.
	 */
	@Nullable String outside(Answers answers, Questionnaire questionnaire) {
		return this.limits.entrySet()
			.stream()
			.filter((limit) -> questionnaire.find(limit.getKey()) == null
					|| !limit.getValue().containsAll(answers.possible(limit.getKey())))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(null);
	}

}
