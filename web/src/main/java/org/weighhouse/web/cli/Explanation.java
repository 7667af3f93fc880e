package org.weighhouse.web.cli;

import java.util.List;
import java.util.Locale;

import org.weighhouse.engine.WhyNot;
import org.weighhouse.engine.rulebook.Condition;
import org.weighhouse.engine.rulebook.Control;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * Says what a rule, a question or a control means, and what hangs on it.
 */
final class Explanation {

	private final Rulebook rulebook;

	private final Words words;

	private final StringBuilder text = new StringBuilder();

	Explanation(Rulebook rulebook, Words words) {
		this.rulebook = rulebook;
		this.words = words;
	}

	String of(Rule rule) {
		line(rule.id() + "  " + rule.title());
		line(this.words.get("explain.rule", this.words.tier(rule.tier()), rule.concern().name()));
		line("");
		line(rule.why());
		line("");
		line(this.words.get("explain.when"));
		rule.when().parts().forEach((part) -> condition(part, "  "));
		line("");
		line(this.words.get(rule.reliefs().isEmpty() ? "explain.noRelief" : "explain.reliefs"));
		rule.reliefs()
			.forEach((relief) -> line("  " + this.words.tier(relief.to()) + "  " + controls(relief.controls())));
		line("");
		line(this.words.get("explain.references", String.join(", ", rule.references())));
		line(this.words.get("explain.file", rule.place().file()));
		return this.text.toString();
	}

	/** Why a rule speaks on a case, or which answers fall short. */
	String of(Rule rule, Judge.Judged judged, WhyNot whyNot) {
		line(rule.id() + "  " + rule.title());
		line(this.words.get(whyNot.speaks() ? "explain.speaks" : "explain.silent", judged.title()));
		new WhyNotPhrases(this.rulebook, this.words).conditions(whyNot).forEach((line) -> line("  " + line));
		VerdictPhrases phrases = new VerdictPhrases(this.rulebook, this.words);
		judged.verdict()
			.findings()
			.stream()
			.filter((finding) -> finding.rule().equals(rule.id()))
			.forEach((finding) -> {
				finding.answers().forEach((reason) -> line("  " + phrases.reason(reason)));
				line("  " + phrases.lowered(finding));
			});
		return this.text.toString();
	}

	private void condition(Condition condition, String indent) {
		if (condition instanceof Condition.AtLeast atLeast) {
			line(indent + this.words.get("explain.atLeast", atLeast.question().name(),
					atLeast.question().label(atLeast.answer()), atLeast.canonical()));
		}
		else if (condition instanceof Condition.AnyOf any) {
			line(indent + this.words.get("explain.any"));
			any.parts().forEach((part) -> condition(part, indent + "  "));
		}
		else if (condition instanceof Condition.AllOf all) {
			line(indent + this.words.get("explain.all"));
			all.parts().forEach((part) -> condition(part, indent + "  "));
		}
	}

	String of(Question question) {
		line(question.id() + "  " + question.text());
		line(question.hint());
		line(this.words.get("explain.askedOf", this.words.askedOf(question.askedOf())));
		if (question.changeable() != null) {
			line(this.words.get("explain.changeable", this.words.changeableBy(question.changeable().by())));
		}
		line("");
		line(this.words.get("explain.answers"));
		for (Question.Answer answer : question.answers()) {
			boolean unknown = question.rank(answer.id()) == question.unknownRank();
			boolean evidence = question.needsEvidence().contains(answer.id());
			line("  " + this.words.get(
					unknown ? "explain.answerUnknown" : evidence ? "explain.answerEvidence" : "explain.answer",
					answer.id(), answer.label()));
		}
		line("");
		rules(this.rulebook.rules()
			.stream()
			.filter((rule) -> rule.when().leaves().anyMatch((leaf) -> leaf.question() == question))
			.toList());
		return this.text.toString();
	}

	String of(Control control) {
		line(control.id() + "  " + control.name());
		line(control.means());
		line(this.words.get("explain.control", control.controlClass().name().toLowerCase(Locale.ROOT),
				control.limits()));
		line(this.words.get("explain.evidence", control.evidence()));
		control.validOnlyIf()
			.forEach((limit) -> line(
					this.words.get("explain.valid", limit.question().id(), limit.question().answer(limit.rank()))));
		if (!control.implies().isEmpty()) {
			line(this.words.get("explain.implies", controls(control.implies())));
		}
		line("");
		rules(this.rulebook.rules()
			.stream()
			.filter((rule) -> rule.reliefs().stream().anyMatch((relief) -> relief.controls().contains(control.id())))
			.toList());
		return this.text.toString();
	}

	private void rules(List<Rule> rules) {
		line(this.words.get("explain.usedBy", rules.size()));
		rules.forEach((rule) -> line("  " + rule.id() + "  " + this.words.tier(rule.tier()) + "  " + rule.title()));
	}

	private String controls(List<String> ids) {
		return String.join(" + ",
				ids.stream().map((id) -> id + " " + this.rulebook.controls().get(id).name()).toList());
	}

	private void line(String line) {
		this.text.append(line).append('\n');
	}

}
