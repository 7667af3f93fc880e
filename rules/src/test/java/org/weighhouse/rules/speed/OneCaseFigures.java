package org.weighhouse.rules.speed;

import java.util.List;

import org.weighhouse.rules.speed.Jmh.Bench;

/**
 * What one judgement takes.
 */
final class OneCaseFigures {

	private static final Bench PLAIN_JAVA = new Bench(OneCase.class, "plainJava");

	private static final Bench WEIGH = new Bench(OneCase.class, "weigh");

	private static final Bench JUDGE = new Bench(OneCase.class, "judge");

	private OneCaseFigures() {
	}

	static List<Row> measure(Jmh jmh) {
		List<Turns> turns = jmh.inTurns(PLAIN_JAVA, WEIGH, JUDGE);
		Turns floor = turns.get(0);
		Turns weigh = turns.get(1);
		Turns judge = turns.get(2);
		Turns eachFloor = jmh.sampled(PLAIN_JAVA);
		Turns eachWeigh = jmh.sampled(WEIGH);
		Turns eachJudge = jmh.sampled(JUDGE);
		double ratio = weigh.ratioTo(floor);
		double p99 = eachJudge.median(Score::p99);
		return List.of(
				Row.of("one judgement with range, findings, reliefs, tiers: mean", micros(weigh.mean()))
					.beside(micros(floor.mean()), ratio)
					.atMost(10, ratio, "≤ 10 × (stretch 5 ×)"),
				beside("median", eachWeigh.median(Score::median), eachFloor.median(Score::median)),
				beside("99th percentile", eachWeigh.median(Score::p99), eachFloor.median(Score::p99)),
				Row.of("bytes allocated, the answer among them", bytes(weigh))
					.beside(bytes(floor), weigh.median(Score::bytes) / floor.median(Score::bytes))
					.atMost(3 * 1024, weigh.median(Score::bytes), "≤ 3 KB besides the answer"),
				Row.of("the same with ways down and load-bearing controls: mean", micros(judge.mean())),
				Row.of("median", micros(eachJudge.median(Score::median))),
				Row.of("99th percentile", micros(p99)).atMost(1000, p99, "≤ 1 ms (stretch 200 µs)"),
				Row.of("bytes allocated, the answer among them", bytes(judge)));
	}

	private static Row beside(String what, double ours, double floor) {
		return Row.of(what, micros(ours)).beside(micros(floor), ours / floor);
	}

	private static String micros(double value) {
		return Row.number(value) + " µs";
	}

	private static String bytes(Turns turns) {
		return String.format("%,.0f", turns.median(Score::bytes));
	}

}
