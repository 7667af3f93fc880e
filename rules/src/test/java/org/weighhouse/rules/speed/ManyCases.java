package org.weighhouse.rules.speed;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Tiers;

/**
 * A whole register, case by case: all tiers of every case.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ManyCases {

	@Benchmark
	public Object plainJava(Plain register) {
		byte[] tiers = new byte[register.cases];
		for (int number = 0; number < tiers.length; number++) {
			PlainRules.Judged judged = register.plain.tiers(register.ranks.get(number), register.masks[number]);
			tiers[number] = (byte) (judged.upper().inherent << 6 | judged.lower().inherent << 4
					| judged.upper().residual << 2 | judged.lower().residual);
		}
		return tiers;
	}

	@Benchmark
	public Object drools(Stored register) throws Exception {
		Tiers[] tiers = new Tiers[register.cases];
		register.pool
			.submit(() -> IntStream.range(0, tiers.length)
				.parallel()
				.forEach((number) -> tiers[number] = register.ruleBase.tiers(register.answers.get(number),
						register.drawn.verified(number))))
			.get();
		return tiers;
	}

	/** Cases as plain Java reads them. */
	@State(Scope.Benchmark)
	public static class Plain {

		@Param("1000000")
		private int cases;

		@Param(GrownRules.SHIPPED)
		private String rules;

		private PlainRules plain;

		private List<int[]> ranks;

		private long[] masks;

		@Setup
		public void draw() {
			DrawnCases drawn = new DrawnCases(GrownRules.named(this.rules));
			this.plain = PlainRules.of(GrownRules.named(this.rules));
			this.ranks = DrawnCases.first(this.cases, drawn::ranks);
			this.masks = IntStream.range(0, this.cases).mapToLong(drawn::mask).toArray();
		}

	}

	/** Cases as the engine reads them. */
	@State(Scope.Benchmark)
	public static class Stored {

		@Param("1000000")
		private int cases;

		@Param("1")
		private int threads;

		private ForkJoinPool pool;

		private RuleBase ruleBase;

		private DrawnCases drawn;

		private List<Answers> answers;

		@Setup
		public void draw() {
			this.pool = new ForkJoinPool(this.threads);
			this.ruleBase = RuleBase.of(GrownRules.named(GrownRules.SHIPPED));
			this.drawn = new DrawnCases(this.ruleBase.rulebook());
			this.answers = DrawnCases.first(this.cases, this.drawn::answers);
		}

		@TearDown
		public void end() {
			this.pool.shutdown();
		}

	}

}
