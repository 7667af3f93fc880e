package org.weighhouse.rules.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.weighhouse.rules.speed.Jmh.Bench;

/**
 * What judging a whole register takes, and what it takes to say what a changed rule does
 * to it.
 */
final class RegisterFigures {

	private final Jmh jmh;

	private final List<Row> rows = new ArrayList<>();

	private RegisterFigures(Jmh jmh) {
		this.jmh = jmh;
	}

	static List<Row> measure(Jmh jmh) {
		RegisterFigures figures = new RegisterFigures(jmh);
		Effort effort = jmh.effort();
		Turns small = jmh.inTurns(index("judge", effort.hundredth())).get(0);
		Turns middle = figures.register(effort.tenth());
		Turns large = figures.register(effort.register());
		figures.growth(small, middle, large);
		return figures.rows;
	}

	private Turns register(int cases) {
		List<Turns> turns = this.jmh.inTurns(new Bench(ManyCases.class, "plainJava", Map.of("cases", cases)),
				index("judge", cases), index("impact", cases));
		Turns floor = turns.get(0);
		Turns index = turns.get(1);
		Turns impact = turns.get(2);
		drools(cases, 1, floor);
		drools(cases, 2, floor);
		double ratio = index.ratioTo(floor);
		this.rows.add(Row.of(cases(cases) + " through the index", millis(index.mean()))
			.beside(millis(floor.mean()), ratio)
			.atMost(1, ratio, "≤ 1 × (stretch 0.1 ×)"));
		double pass = impact.ratioTo(index);
		this.rows.add(new Row("impact of changing one rule on " + cases(cases), millis(floor.mean()) + " a pass",
				millis(impact.mean()),
				Row.number(impact.ratioTo(floor)) + " ×; " + Row.number(pass) + " of the index’s pass",
				"≤ 1/20 = 0.05 of the index’s pass (stretch 0.02)", pass * 20));
		return index;
	}

	private void drools(int cases, int threads, Turns floor) {
		Turns drools = this.jmh.once(new Bench(ManyCases.class, "drools", Map.of("cases", cases, "threads", threads)));
		this.rows.add(Row
			.of(cases(cases) + " through Drools, " + threads + ((threads == 1) ? " thread" : " threads"),
					millis(drools.median(Score::median)))
			.beside(millis(floor.mean()), drools.median(Score::median) / floor.mean()));
	}

	private void growth(Turns small, Turns middle, Turns large) {
		Effort effort = this.jmh.effort();
		double exponent = Math.log10(large.mean() / small.mean()) / 2;
		this.rows.add(Row.of(cases(effort.hundredth()) + " through the index", millis(small.mean())));
		this.rows.add(Row
			.of(String.format("growth of the index’s pass, %,d → %,d → %,d cases: exponent", effort.hundredth(),
					effort.tenth(), effort.register()),
					Row.number(Math.log10(middle.mean() / small.mean())) + ", "
							+ Row.number(Math.log10(large.mean() / middle.mean())) + "; in all " + Row.number(exponent))
			.atMost(1.05, exponent, "≤ 1.05 in all"));
		double bytes = IndexMemory.aCase(effort.register());
		this.rows.add(Row.of("memory of the index, " + cases(effort.register()), Row.number(bytes) + " bytes a case")
			.atMost(200, bytes, "≤ 200 bytes a case"));
		this.rows.add(Row.of("memory of the index, " + cases(effort.hundredth()),
				Row.number(IndexMemory.aCase(effort.hundredth())) + " bytes a case"));
	}

	private static Bench index(String method, int cases) {
		return new Bench(IndexedRegister.class, method, Map.of("cases", cases));
	}

	private static String cases(int cases) {
		return String.format("%,d cases", cases);
	}

	private static String millis(double value) {
		return Row.number(value) + " ms";
	}

}
