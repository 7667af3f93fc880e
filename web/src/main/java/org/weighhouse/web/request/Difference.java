package org.weighhouse.web.request;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.Finding;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;

/**
 * What is other in a verdict than in an earlier one: answers, and what each does to the
 * findings.
 *
 * @param rest what changed in the findings by none of these answers
 * @param gained controls that count now and did not before, by name
 * @param lost controls that counted before and do not now, by name
 */
public record Difference(Verdict was, Verdict is, List<Row> rows, List<Effect> rest, List<String> gained,
		List<String> lost) {

	/**
	 * An answer that changed.
	 *
	 * @param was its words; null where it was open
	 */
	public record Row(String question, @Nullable String was, @Nullable String is, List<Effect> effects) {
	}

	/**
	 * A finding that changed.
	 *
	 * @param was what was left of it; null where it did not speak
	 */
	public record Effect(String rule, @Nullable Tier was, @Nullable Tier is) {

		/** Whether more of it is left than before. */
		public boolean isWorse() {
			return this.is != null && (this.was == null || this.is.isAbove(this.was));
		}

	}

	/** Whether anything is other that people decide by. */
	public boolean isEmpty() {
		return this.rows.isEmpty() && this.rest.isEmpty() && this.gained.isEmpty() && this.lost.isEmpty();
	}

	/**
	 * @param rulebook of the later one
	 */
	public static Difference between(Verdict was, Verdict is, Rulebook rulebook) {
		Map<String, Finding> before = byRule(was);
		Map<String, Finding> after = byRule(is);
		List<Effect> rest = new ArrayList<>(effects(before, after));
		List<Row> rows = new ArrayList<>();
		for (Question question : rulebook.questionnaire().questions()) {
			String old = was.answers().get(question.id());
			String now = is.answers().get(question.id());
			if (!Objects.equals(old, now)) {
				List<Effect> own = rest.stream()
					.filter((effect) -> rests(before.get(effect.rule()), question)
							|| rests(after.get(effect.rule()), question))
					.toList();
				rest.removeAll(own);
				rows.add(new Row(question.name(), label(question, old), label(question, now), own));
			}
		}
		return new Difference(was, is, rows, List.copyOf(rest), names(is, was, rulebook), names(was, is, rulebook));
	}

	private static List<Effect> effects(Map<String, Finding> before, Map<String, Finding> after) {
		List<Effect> effects = new ArrayList<>();
		after.forEach((rule, finding) -> {
			Finding old = before.get(rule);
			if (old == null || old.residualTier() != finding.residualTier()) {
				effects.add(new Effect(rule, (old != null) ? old.residualTier() : null, finding.residualTier()));
			}
		});
		before.forEach((rule, finding) -> {
			if (!after.containsKey(rule)) {
				effects.add(new Effect(rule, finding.residualTier(), null));
			}
		});
		effects.sort((one, other) -> one.rule().compareTo(other.rule()));
		return effects;
	}

	private static boolean rests(@Nullable Finding finding, Question question) {
		return finding != null
				&& finding.answers().stream().anyMatch((reason) -> reason.question().equals(question.id()));
	}

	private static Map<String, Finding> byRule(Verdict verdict) {
		Map<String, Finding> findings = new HashMap<>();
		verdict.findings().forEach((finding) -> findings.put(finding.rule(), finding));
		return findings;
	}

	private static @Nullable String label(Question question, @Nullable String answer) {
		return (answer != null) ? question.brief(answer) : null;
	}

	/** The controls of one that are not in the other. */
	private static List<String> names(Verdict one, Verdict other, Rulebook rulebook) {
		return one.controls()
			.stream()
			.filter((id) -> !other.controls().contains(id))
			.map((id) -> rulebook.controls().ids().contains(id) ? rulebook.controls().get(id).name() : id)
			.toList();
	}

}
