package org.weighhouse.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.weighhouse.engine.Answers;
import org.weighhouse.engine.rulebook.Condition;
import org.weighhouse.engine.rulebook.Control;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;

/**
 * Judges as the risk model says it, step by step and with nothing clever: the second
 * opinion that the engine is held against. Shares no step of judging with it.
 */
final class NaiveInterpreter {

	private final Rulebook rulebook;

	private final Map<String, List<String>> chains = new HashMap<>();

	NaiveInterpreter(Rulebook rulebook) {
		this.rulebook = rulebook;
		rulebook.questionnaire()
			.questions()
			.forEach((question) -> this.chains.put(question.id(), question.answerIds()));
	}

	/** The answers of one end: open questions harmless, or as unknown counts. */
	Map<String, String> end(Answers answers, boolean upper) {
		Map<String, String> end = new HashMap<>();
		for (Question question : this.rulebook.questionnaire().questions()) {
			String answer = answers.get(question.id());
			if (answer.equals("UNKNOWN")) {
				answer = question.answers().get(upper ? question.unknownRank() : 0).id();
			}
			end.put(question.id(), answer);
		}
		return end;
	}

	Set<String> fired(Map<String, String> answers) {
		Set<String> fired = new LinkedHashSet<>();
		for (Rule rule : this.rulebook.rules()) {
			if (holds(rule.when(), answers)) {
				fired.add(rule.id());
			}
		}
		return fired;
	}

	private boolean holds(Condition condition, Map<String, String> answers) {
		if (condition instanceof Condition.AtLeast atLeast) {
			List<String> chain = this.chains.get(atLeast.question().id());
			return chain.indexOf(answers.get(atLeast.question().id())) >= chain.indexOf(atLeast.answer());
		}
		if (condition instanceof Condition.AllOf all) {
			return all.parts().stream().allMatch((part) -> holds(part, answers));
		}
		return ((Condition.AnyOf) condition).parts().stream().anyMatch((part) -> holds(part, answers));
	}

	Tier inherent(Set<String> fired) {
		return fired.stream().map(this::rule).map(Rule::tier).reduce(Tier.LOW, Tier::higher);
	}

	Tier residual(Map<String, String> answers, Set<String> verified) {
		return residual(fired(answers), inEffect(answers, verified));
	}

	Tier residual(Set<String> fired, Set<String> inEffect) {
		return fired.stream().map((id) -> residual(rule(id), inEffect)).reduce(Tier.LOW, Tier::higher);
	}

	Tier residual(Rule rule, Set<String> inEffect) {
		Tier tier = rule.tier();
		for (Rule.Relief relief : rule.reliefs()) {
			if (inEffect.containsAll(relief.controls())) {
				tier = Tier.lower(tier, relief.to());
			}
		}
		return tier;
	}

	Set<String> inEffect(Map<String, String> answers, Set<String> verified) {
		Set<String> inEffect = new HashSet<>();
		for (String id : verified) {
			Control control = this.rulebook.controls().get(id);
			if (isValid(control, answers)) {
				inEffect.add(id);
				inEffect.addAll(control.implies());
			}
		}
		return inEffect;
	}

	boolean isValid(Control control, Map<String, String> answers) {
		for (Control.AtMost limit : control.validOnlyIf()) {
			List<String> chain = this.chains.get(limit.question().id());
			if (chain.indexOf(answers.get(limit.question().id())) > limit.rank()) {
				return false;
			}
		}
		return true;
	}

	private Rule rule(String id) {
		return this.rulebook.rules().stream().filter((rule) -> rule.id().equals(id)).findFirst().orElseThrow();
	}

}
