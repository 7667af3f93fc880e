package org.weighhouse.web.assessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Case.Origin;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Concern;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.control.InPlace;
import org.weighhouse.web.control.Safeguard;

/**
 * Puts a verdict into the words of the rule base that judged it.
 */
public final class VerdictWords {

	private static final String ASSUMED = " (assumed)";

	private final Rulebook rulebook;

	private final Verdict verdict;

	private final Map<String, Origin> origins;

	private final InPlace inPlace;

	private VerdictWords(Rulebook rulebook, Verdict verdict, Map<String, Origin> origins, InPlace inPlace) {
		this.rulebook = rulebook;
		this.verdict = verdict;
		this.origins = origins;
		this.inPlace = inPlace;
	}

	/**
	 * A verdict, as it was judged or as it was stored.
	 * @param rulebook of the rule base that judged
	 * @param origins who gave each answer
	 * @param inPlace where each control comes from
	 */
	public static VerdictView of(Rulebook rulebook, Verdict verdict, Map<String, Origin> origins, InPlace inPlace) {
		return new VerdictWords(rulebook, verdict, origins, inPlace).view();
	}

	static VerdictView of(Weighed weighed) {
		return of(weighed.form().ruleBase().rulebook(), weighed.verdict(), weighed.use().origins(), weighed.inPlace());
	}

	private VerdictView view() {
		String concern = concern(this.verdict.residualConcern());
		String inherent = concern(this.verdict.mainConcern());
		return new VerdictView(this.verdict, concern, Objects.equals(concern, inherent) ? null : inherent,
				assumedClass(), WhatIf.of(this.rulebook, this.verdict, this.origins),
				this.verdict.settledBy().stream().map((set) -> set.stream().map(this::ask).toList()).toList(),
				new WaysWords(this.rulebook, this.verdict).view(), ChangesWords.of(this.rulebook, this.verdict), held(),
				rejected(),
				this.verdict.findings()
					.stream()
					.map((finding) -> FindingView.of(this.rulebook, finding, this.origins))
					.toList(),
				Bars.of(this.verdict.findings()), this.verdict.conditions().stream().map(this::condition).toList(),
				this.verdict.needsEvidence().stream().map(this::evidence).toList());
	}

	/** The words of a concern's code, or null for other words. */
	private @Nullable String concern(@Nullable String code) {
		return this.rulebook.concerns()
			.stream()
			.filter((concern) -> concern.code().equals(code))
			.map(Concern::name)
			.findFirst()
			.orElse(null);
	}

	private @Nullable AnswerWords assumedClass() {
		Question question = this.rulebook.routing().dataClass();
		return this.verdict.answers().containsKey(question.id()) ? null
				: AnswerWords.of(question, question.answer(question.unknownRank()));
	}

	private VerdictView.Ask ask(String id) {
		Question question = this.rulebook.questionnaire().get(id);
		return new VerdictView.Ask(id, question.text(), question.askedOf());
	}

	private List<VerdictView.Held> held() {
		List<String> rejected = this.verdict.rejectedControls().stream().map(Verdict.RejectedControl::control).toList();
		return this.verdict.controls().stream().filter((id) -> !rejected.contains(id)).map((id) -> {
			int lowers = (int) this.verdict.findings()
				.stream()
				.filter((finding) -> finding.loweredBy().contains(id))
				.count();
			return new VerdictView.Held(ControlWords.of(this.rulebook, id), lowers,
					this.verdict.loadBearing().contains(id), this.inPlace.of(id).stream().map(this::source).toList());
		}).toList();
	}

	private VerdictView.Source source(Safeguard safeguard) {
		Blueprint blueprint = (safeguard.blueprint() != null) ? this.rulebook.findBlueprint(safeguard.blueprint())
				: null;
		return new VerdictView.Source(safeguard, (blueprint != null) ? blueprint.name() : safeguard.blueprint());
	}

	/**
	 * Those that an answer makes invalid, and those that were verified for other answers.
	 */
	private List<VerdictView.Rejected> rejected() {
		Stream<VerdictView.Rejected> invalid = this.verdict.rejectedControls().stream().map(this::rejected);
		Stream<VerdictView.Rejected> outside = this.inPlace.outside().stream().map(this::outside);
		return Stream.concat(invalid, outside).toList();
	}

	private VerdictView.Rejected outside(InPlace.Outside outside) {
		Question question = this.rulebook.questionnaire().get(outside.question());
		String answer = this.verdict.answers().get(question.id());
		return new VerdictView.Rejected(ControlWords.of(this.rulebook, outside.safeguard().control()), question.name(),
				AnswerWords.of(question, (answer != null) ? answer : question.answer(question.unknownRank())),
				answer == null);
	}

	private VerdictView.Rejected rejected(Verdict.RejectedControl rejected) {
		boolean assumed = rejected.because().endsWith(ASSUMED);
		String[] because = rejected.because().replace(ASSUMED, "").split("=", 2);
		Question question = this.rulebook.questionnaire().get(because[0]);
		return new VerdictView.Rejected(ControlWords.of(this.rulebook, rejected.control()), question.name(),
				AnswerWords.of(question, because[1]), assumed);
	}

	private VerdictView.Condition condition(Verdict.Demand demand) {
		boolean duty = demand.anyOf().isEmpty();
		List<String> concerns = demand.because().stream().map(this::concern).filter(Objects::nonNull).toList();
		List<String> others = demand.because().stream().filter((code) -> concern(code) == null).toList();
		return new VerdictView.Condition(duty ? demand.condition() : null,
				demand.anyOf().stream().map((each) -> ControlWords.of(this.rulebook, each)).toList(), concerns, others,
				demand.inPlace());
	}

	private VerdictView.Evidence evidence(Verdict.EvidenceNeed need) {
		Question question = this.rulebook.questionnaire().get(need.question());
		return new VerdictView.Evidence(question.name(), AnswerWords.of(question, need.answer()), need.atLeast());
	}

}
