package org.weighhouse.rules.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.weighhouse.engine.CaseIndex;
import org.weighhouse.engine.Impact;
import org.weighhouse.engine.JudgedCases;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.rules.EditedRules;

/**
 * A whole register through the index: findings, reliefs and tiers of every case at once,
 * and what changing one rule does to them.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class IndexedRegister {

	@Param("1000000")
	private int cases;

	@Param(GrownRules.SHIPPED)
	private String rules;

	private Rulebook rulebook;

	private CaseIndex index;

	private JudgedCases judged;

	private final List<Rule> changed = new ArrayList<>();

	private int next;

	@Setup
	public void build() {
		this.rulebook = GrownRules.named(this.rules);
		this.index = indexOf(this.rulebook, this.cases);
		this.judged = this.index.judge(this.rulebook);
		this.rulebook.rules().forEach((rule) -> this.changed.add(EditedRules.tier(rule, other(rule.tier()))));
	}

	static CaseIndex indexOf(Rulebook rulebook, int cases) {
		CaseIndex index = new CaseIndex(rulebook.questionnaire());
		DrawnCases drawn = new DrawnCases(rulebook);
		int atOnce = 10_000;
		for (int first = 0; first < cases; first += atOnce) {
			int start = first;
			DrawnCases.first(Math.min(atOnce, cases - start), (each) -> drawn.answers(start + each))
				.forEach((answers) -> index.put(index.size(), answers, drawn.verified(index.size())));
		}
		index.compact();
		return index;
	}

	/** One above, or one below where there is none above. */
	private static Tier other(Tier tier) {
		return Tier.values()[(tier != Tier.PROHIBITED) ? tier.ordinal() + 1 : tier.ordinal() - 1];
	}

	@Benchmark
	public Object judge() {
		return this.index.judge(this.rulebook);
	}

	/** Every rule has its turn. */
	@Benchmark
	public Object impact() {
		this.next = (this.next + 1) % this.changed.size();
		return Impact.between(this.judged, this.judged.with(this.changed.get(this.next)));
	}

}
