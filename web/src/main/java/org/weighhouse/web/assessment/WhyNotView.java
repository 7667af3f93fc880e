package org.weighhouse.web.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.WhyNot;
import org.weighhouse.engine.rulebook.Concern;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;

/**
 * The rules that did not speak, by concern, the nearest first: what each would have
 * needed, in the words of questions and answers.
 *
 * @param asked what somebody looks for among them; null where nobody does
 * @param count how many there are, found or not
 * @param spoke the rules that somebody looks for and that did speak
 */
record WhyNotView(@Nullable String asked, int count, List<Group> groups, List<Rule> spoke) {

	/** The rules of a concern. */
	record Group(String concern, List<Silent> rules) {
	}

	/**
	 * A rule that did not speak.
	 *
	 * @param unmet its conditions that do not hold: alternatives, each of answers that
	 * fall short together
	 */
	record Silent(String rule, String title, Tier tier, List<List<List<Short>>> unmet) {
	}

	/**
	 * An answer that falls short.
	 *
	 * @param worst whether there is no worse answer than the one that is needed
	 */
	record Short(String question, AnswerWords here, boolean assumed, AnswerWords needed, boolean worst) {
	}

	/** How many are shown. */
	public int found() {
		return this.groups.stream().mapToInt((group) -> group.rules().size()).sum();
	}

	static WhyNotView of(Rulebook rulebook, Verdict verdict, @Nullable String asked) {
		List<String> words = (asked != null) ? words(asked) : List.of();
		List<WhyNot> silent = WhyNot.silent(rulebook, verdict);
		List<WhyNot> found = silent.stream().filter((each) -> matches(rule(rulebook, each.rule()), words)).toList();
		List<Group> groups = new ArrayList<>();
		for (Concern concern : rulebook.concerns()) {
			List<Silent> rules = found.stream()
				.filter((each) -> each.concern().equals(concern.code()))
				.map((each) -> silent(rulebook, each))
				.toList();
			if (!rules.isEmpty()) {
				groups.add(new Group(concern.name(), rules));
			}
		}
		List<Rule> spoke = words.isEmpty() ? List.of()
				: verdict.findings()
					.stream()
					.map((finding) -> rule(rulebook, finding.rule()))
					.filter((rule) -> matches(rule, words))
					.toList();
		return new WhyNotView(asked, silent.size(), List.copyOf(groups), spoke);
	}

	private static List<String> words(String asked) {
		return Arrays.stream(asked.toLowerCase(Locale.ROOT).split("\\s+")).filter((word) -> !word.isEmpty()).toList();
	}

	/** Whether all words are in its id, its title, its concern or its questions. */
	private static boolean matches(Rule rule, List<String> words) {
		StringBuilder text = new StringBuilder(rule.id()).append(' ').append(rule.title());
		text.append(' ').append(rule.concern().name());
		rule.when().leaves().forEach((leaf) -> text.append(' ').append(leaf.question().name()));
		String all = text.toString().toLowerCase(Locale.ROOT);
		return words.stream().allMatch(all::contains);
	}

	private static Rule rule(Rulebook rulebook, String id) {
		Rule rule = rulebook.findRule(id);
		if (rule == null) {
			throw new IllegalStateException("no rule `" + id + "`");
		}
		return rule;
	}

	private static Silent silent(Rulebook rulebook, WhyNot whyNot) {
		List<List<List<Short>>> unmet = whyNot.shortOf()
			.stream()
			.map((condition) -> condition.anyOf()
				.stream()
				.map((way) -> way.stream().map((each) -> shortOf(rulebook, each)).toList())
				.toList())
			.toList();
		return new Silent(whyNot.rule(), rule(rulebook, whyNot.rule()).title(), whyNot.tier(), unmet);
	}

	private static Short shortOf(Rulebook rulebook, WhyNot.Short each) {
		Question question = rulebook.questionnaire().get(each.question());
		boolean worst = question.rank(each.needed()) == question.answers().size() - 1;
		return new Short(question.name(), AnswerWords.of(question, each.answer()), each.assumed(),
				AnswerWords.of(question, each.needed()), worst);
	}

}
