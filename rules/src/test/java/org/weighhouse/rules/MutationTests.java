package org.weighhouse.rules;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Finding;
import org.weighhouse.engine.WrittenCase;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Leaves out one rule, or one relief, at a time: the cases beside the rules must notice.
 */
class MutationTests {

	private final Rulebook shipped = ShippedRules.RULEBOOK;

	private final List<WrittenCase> cases = ShippedRules.CASES;

	@Test
	void everyRuleLeftOutIsNoticed() {
		for (Rule rule : this.shipped.rules()) {
			List<Rule> without = new ArrayList<>(this.shipped.rules());
			without.remove(rule);
			assertThat(notices(rule, without)).as("without " + rule.id()).isTrue();
		}
	}

	@Test
	void everyReliefLeftOutIsNoticed() {
		for (Rule rule : this.shipped.rules()) {
			for (Rule.Relief relief : rule.reliefs()) {
				List<Rule.Relief> reliefs = new ArrayList<>(rule.reliefs());
				reliefs.remove(relief);
				List<Rule> changed = new ArrayList<>(this.shipped.rules());
				changed.set(changed.indexOf(rule), new Rule(rule.id(), rule.title(), rule.concern(), rule.tier(),
						rule.when(), reliefs, rule.why(), rule.references(), rule.place()));
				assertThat(notices(rule, changed)).as(rule.id() + " without " + relief).isTrue();
			}
		}
	}

	@Test
	void theRulesAsTheyAreAreNotAnAlarm() {
		for (Rule rule : this.shipped.rules()) {
			assertThat(notices(rule, this.shipped.rules())).as(rule.id()).isFalse();
		}
	}

	/**
	 * Whether any case beside the rule fails with the changed rules. Only that rule is
	 * compiled: rules never read each other.
	 */
	private boolean notices(Rule rule, List<Rule> changed) {
		List<Rule> only = changed.stream().filter((each) -> each.id().equals(rule.id())).toList();
		RuleBase mutant = RuleBase.of(new Rulebook("mutant", this.shipped.questionnaire(), this.shipped.controls(),
				this.shipped.concerns(), only, this.shipped.routing(), this.shipped.templates(), this.shipped.presets(),
				this.shipped.blueprints(), this.shipped.tables(), this.shipped.organisation()));
		return this.cases.stream()
			.filter((each) -> each.rule().equals(rule.id()))
			.anyMatch((each) -> fails(each, mutant));
	}

	private boolean fails(WrittenCase each, RuleBase mutant) {
		Finding finding = mutant.judge(each.answers(), RandomCases.verified(each.controls()))
			.findings()
			.stream()
			.findFirst()
			.orElse(null);
		Tier expected = each.residual();
		return (finding != null) != each.hits()
				|| finding != null && expected != null && finding.residualTier() != expected;
	}

}
