package org.weighhouse.rules.speed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.weighhouse.rules.speed.FirstAnswer.Starts;
import org.weighhouse.rules.speed.Jmh.Bench;

/**
 * What it takes to begin, and what is left in memory at the end.
 */
final class StartFigures {

	private StartFigures() {
	}

	static List<Row> measure(Jmh jmh, Path folder) {
		List<Row> rows = new ArrayList<>(compiling(jmh));
		Starts starts = new FirstAnswer(Path.of("../web/target/weighhouse.jar"), folder).measure(jmh.effort().starts());
		rows.add(start("fat jar", starts.fat(), 2, "≤ 2 s CPU"));
		rows.add(start("extracted layout", starts.extracted(), 1, "≤ 1 s CPU"));
		rows.add(start("extracted, with a class archive", starts.archive(), 0.5, "≤ 0.5 s CPU (stretch)"));
		rows.add(heap(jmh.effort()));
		return rows;
	}

	private static List<Row> compiling(Jmh jmh) {
		Bench plainJava = new Bench(Compiling.class, "plainJava");
		Bench ruleBase = new Bench(Compiling.class, "ruleBase");
		List<Turns> warm = jmh.inTurns(plainJava, ruleBase);
		Turns coldFloor = jmh.cold(plainJava);
		Turns cold = jmh.cold(ruleBase);
		double millis = warm.get(1).mean();
		return List.of(
				Row.of("compile the rule base from its files, warm", Row.number(millis) + " ms")
					.beside(Row.number(warm.get(0).mean()) + " ms", warm.get(1).ratioTo(warm.get(0)))
					.atMost(100, millis, "≤ 100 ms"),
				Row.of("the first time in a JVM", Row.number(cold.median(Score::median)) + " ms")
					.beside(Row.number(coldFloor.median(Score::median)) + " ms",
							cold.median(Score::median) / coldFloor.median(Score::median)));
	}

	private static Row start(String layout, List<Child> starts, double limit, String goal) {
		double cpu = Starts.median(starts, Child::cpuSeconds);
		Row row = Row.of("first answer of the command line, " + layout,
				Row.number(cpu) + " s CPU, " + Row.number(Starts.median(starts, Child::seconds)) + " s by the clock");
		return Double.isNaN(cpu) ? row : row.atMost(limit, cpu, goal);
	}

	private static Row heap(Effort effort) {
		long[] used = SmallHeap.after(effort.register());
		double megabyte = 1 << 20;
		return Row
			.of(String.format("heap in use after %,d and after %,d judgements (%s)", effort.tenth(), effort.register(),
					SmallHeap.HEAP), Row.number(used[0] / megabyte) + " MB, " + Row.number(used[1] / megabyte) + " MB")
			.atMost(1.1, (double) used[1] / used[0], "flat: ≤ 1.1 ×");
	}

}
