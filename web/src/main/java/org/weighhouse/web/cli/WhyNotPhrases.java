package org.weighhouse.web.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.WhyNot;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * Why rules did not speak, in words.
 */
final class WhyNotPhrases {

	private final Rulebook rulebook;

	private final Words words;

	WhyNotPhrases(Rulebook rulebook, Words words) {
		this.rulebook = rulebook;
		this.words = words;
	}

	/** Every rule that did not speak, the nearest first, a line each. */
	List<String> silent(Verdict verdict) {
		return WhyNot.silent(this.rulebook, verdict).stream().map(this::line).toList();
	}

	private String line(WhyNot silent) {
		Rule rule = this.rulebook.findRule(silent.rule());
		String title = (rule != null) ? rule.title() : "";
		List<String> unmet = silent.shortOf()
			.stream()
			.map((each) -> String.join(this.words.get("whyNot.or"),
					each.anyOf().stream().map((way) -> together(way, this::inOneLine)).toList()))
			.toList();
		return this.words.get("whyNot.rule", this.words.tier(silent.tier()), silent.rule(), title,
				String.join("; ", unmet));
	}

	/** What a rule falls short of, a condition a line, alternatives below each other. */
	List<String> conditions(WhyNot whyNot) {
		List<String> lines = new ArrayList<>();
		for (WhyNot.Unmet unmet : whyNot.shortOf()) {
			boolean alternatives = unmet.anyOf().size() > 1;
			if (alternatives) {
				lines.add(this.words.get("explain.any"));
			}
			unmet.anyOf().forEach((way) -> lines.add((alternatives ? "  " : "") + together(way, this::withIds)));
		}
		return lines;
	}

	private String together(List<WhyNot.Short> way, Function<WhyNot.Short, String> phrase) {
		return String.join(this.words.get("whyNot.and"), way.stream().map(phrase).toList());
	}

	private String inOneLine(WhyNot.Short each) {
		Question question = this.rulebook.questionnaire().get(each.question());
		boolean worst = question.rank(each.needed()) == question.answers().size() - 1;
		return this.words.get(worst ? "whyNot.shortOfWorst" : "whyNot.short", question.name(), here(each),
				question.label(each.needed()));
	}

	private String withIds(WhyNot.Short each) {
		Question question = this.rulebook.questionnaire().get(each.question());
		return this.words.get("explain.short", question.name(), here(each), question.label(each.needed()),
				each.question() + " >= " + each.needed());
	}

	private String here(WhyNot.Short each) {
		String label = this.rulebook.questionnaire().get(each.question()).label(each.answer());
		return each.assumed() ? this.words.get("whyNot.assumed", label) : label;
	}

}
