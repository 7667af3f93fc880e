package org.weighhouse.rules.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.weighhouse.engine.rulebook.Condition;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.rules.ShippedRules;

/**
 * Rule bases of any size in the shape of the shipped one: its rules again and again, each
 * time with thresholds drawn anew. A larger one holds every rule of a smaller one.
 */
final class GrownRules {

	static final String SHIPPED = "shipped";

	private final Random random = new Random(20261121);

	private GrownRules() {
	}

	/** The shipped rule base, or one of that many rules. */
	static Rulebook named(String name) {
		return name.equals(SHIPPED) ? ShippedRules.RULEBOOK : of(Integer.parseInt(name));
	}

	static Rulebook of(int count) {
		Rulebook shipped = ShippedRules.RULEBOOK;
		List<Rule> rules = new ArrayList<>();
		GrownRules grown = new GrownRules();
		for (int index = 0; index < count; index++) {
			// In steps that reach every shipped rule, so that few of them are already a
			// mixture.
			Rule like = shipped.rules().get(index * 31 % shipped.rules().size());
			rules.add(grown.rule("GR" + index, like));
		}
		return new Rulebook("grown", shipped.questionnaire(), shipped.controls(), shipped.concerns(),
				List.copyOf(rules), shipped.routing(), shipped.templates(), shipped.presets(), shipped.blueprints(),
				shipped.tables(), shipped.organisation());
	}

	private Rule rule(String id, Rule like) {
		return new Rule(id, like.title(), like.concern(), like.tier(),
				new Condition.AllOf(redrawn(like.when().parts())), like.reliefs(), like.why(), like.references(),
				like.place());
	}

	private List<Condition> redrawn(List<Condition> parts) {
		return parts.stream().map(this::redrawn).toList();
	}

	private Condition redrawn(Condition condition) {
		if (condition instanceof Condition.AtLeast atLeast) {
			int worst = atLeast.question().answers().size() - 1;
			return new Condition.AtLeast(atLeast.question(), 1 + this.random.nextInt(worst));
		}
		if (condition instanceof Condition.AllOf all) {
			return new Condition.AllOf(redrawn(all.parts()));
		}
		return new Condition.AnyOf(redrawn(((Condition.AnyOf) condition).parts()));
	}

}
