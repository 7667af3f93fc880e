package org.weighhouse.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import org.weighhouse.engine.rulebook.Condition;
import org.weighhouse.engine.rulebook.Concern;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.engine.text.Place;

/**
 * A rule base with the shipped questions and controls and with random rules.
 */
final class RandomRules {

	private final Random random;

	private final Rulebook shipped = ShippedRules.RULEBOOK;

	RandomRules(long seed) {
		this.random = new Random(seed);
	}

	Rulebook rulebook() {
		List<Rule> rules = new ArrayList<>();
		int count = 1 + this.random.nextInt(150);
		for (int index = 0; index < count; index++) {
			rules.add(rule(String.format("RR%02d", index)));
		}
		return new Rulebook("random", this.shipped.questionnaire(), this.shipped.controls(), this.shipped.concerns(),
				rules, this.shipped.routing(), this.shipped.templates(), this.shipped.presets(),
				this.shipped.blueprints(), this.shipped.tables(), this.shipped.organisation());
	}

	Rule rule(String id) {
		List<Condition> parts = new ArrayList<>();
		int count = 1 + this.random.nextInt(4);
		for (int part = 0; part < count; part++) {
			parts.add(condition(2));
		}
		Concern concern = this.shipped.concerns().get(this.random.nextInt(this.shipped.concerns().size()));
		Tier tier = Tier.values()[this.random.nextInt(4)];
		List<Rule.Relief> reliefs = new ArrayList<>();
		while (tier != Tier.LOW && this.random.nextInt(3) > 0) {
			reliefs.add(relief(Tier.values()[this.random.nextInt(tier.ordinal())]));
		}
		return new Rule(id, id, concern, tier, new Condition.AllOf(parts), reliefs, id, List.of(id), Place.startOf(id));
	}

	private Condition condition(int depth) {
		if (depth == 0 || this.random.nextInt(3) > 0) {
			Question question = this.shipped.questionnaire()
				.at(this.random.nextInt(this.shipped.questionnaire().size()));
			return new Condition.AtLeast(question, 1 + this.random.nextInt(question.answers().size() - 1));
		}
		List<Condition> parts = new ArrayList<>();
		for (int part = 0; part < 2 + this.random.nextInt(2); part++) {
			parts.add(condition(depth - 1));
		}
		return this.random.nextBoolean() ? new Condition.AnyOf(parts) : new Condition.AllOf(parts);
	}

	private Rule.Relief relief(Tier to) {
		List<String> ids = List.copyOf(this.shipped.controls().ids());
		TreeSet<String> by = new TreeSet<>();
		for (int control = 0; control < 1 + this.random.nextInt(3); control++) {
			by.add(ids.get(this.random.nextInt(ids.size())));
		}
		return new Rule.Relief(List.copyOf(by), to, this.shipped.controls().mask(by));
	}

}
