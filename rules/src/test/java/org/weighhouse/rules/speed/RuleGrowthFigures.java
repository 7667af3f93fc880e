package org.weighhouse.rules.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.weighhouse.rules.speed.Jmh.Bench;

/**
 * How the time grows with the number of rules.
 */
final class RuleGrowthFigures {

	private static final List<Integer> SIZES = List.of(10, 100, 1000);

	private RuleGrowthFigures() {
	}

	static List<Row> measure(Jmh jmh) {
		List<Row> rows = new ArrayList<>();
		List<Turns> single = jmh.inTurns(SIZES.stream()
			.flatMap((size) -> Stream.of(new Bench(OneCase.class, "plainJava", Map.of("rules", size)),
					new Bench(OneCase.class, "weigh", Map.of("rules", size))))
			.toArray(Bench[]::new));
		add(rows, "one judgement", "µs", every(2, 0, single), every(2, 1, single), 1.4);
		Map<String, Integer> cases = Map.of("cases", jmh.effort().tenth());
		List<Turns> bulk = jmh.inTurns(SIZES.stream()
			.flatMap((size) -> Stream.of(bulk(ManyCases.class, "plainJava", size, cases),
					bulk(IndexedRegister.class, "judge", size, cases)))
			.toArray(Bench[]::new));
		add(rows, String.format("%,d cases through the index", jmh.effort().tenth()), "ms", every(2, 0, bulk),
				every(2, 1, bulk), 0.8);
		return rows;
	}

	private static Bench bulk(Class<?> type, String method, int rules, Map<String, Integer> cases) {
		return new Bench(type, method, Map.of("rules", rules, "cases", cases.get("cases")));
	}

	private static List<Turns> every(int step, int first, List<Turns> all) {
		return IntStream.range(0, all.size() / step).mapToObj((each) -> all.get(each * step + first)).toList();
	}

	private static void add(List<Row> rows, String what, String unit, List<Turns> floor, List<Turns> ours,
			double limit) {
		for (int size = 0; size < SIZES.size(); size++) {
			rows.add(Row
				.of(String.format("%s under %,d rules", what, SIZES.get(size)),
						Row.number(ours.get(size).mean()) + " " + unit)
				.beside(Row.number(floor.get(size).mean()) + " " + unit, ours.get(size).ratioTo(floor.get(size))));
		}
		double exponent = exponent(ours, 1);
		rows.add(new Row(what + ": growth exponent, 10 → 100 → 1,000 rules", exponents(floor), exponents(ours), "",
				"≤ " + limit + " from 100 to 1,000", exponent / limit));
	}

	private static String exponents(List<Turns> turns) {
		return Row.number(exponent(turns, 0)) + ", " + Row.number(exponent(turns, 1));
	}

	private static double exponent(List<Turns> turns, int from) {
		return Math.log10(turns.get(from + 1).mean() / turns.get(from).mean());
	}

}
