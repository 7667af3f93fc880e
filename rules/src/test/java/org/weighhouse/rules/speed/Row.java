package org.weighhouse.rules.speed;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A line of the table: what was measured, beside plain Java and beside its goal.
 *
 * @param plainJava the floor, if it does the same
 * @param ratio to the floor, or to what the goal names
 * @param goal in words, if there is one
 * @param shareOfGoal what was reached, divided by the limit: at most 1 is reached
 */
record Row(String what, String plainJava, String figure, String ratio, String goal, @Nullable Double shareOfGoal) {

	static final String HEAD = """
			| What | Generated Java | Weighhouse | Ratio | Goal | Figure ÷ goal | Reached |
			| --- | --- | --- | --- | --- | --- | --- |
			""";

	static Row of(String what, String figure) {
		return new Row(what, "", figure, "", "", null);
	}

	Row beside(String floor, double ratio) {
		return new Row(this.what, floor, this.figure, number(ratio) + " ×", this.goal, this.shareOfGoal);
	}

	/** A goal that is reached from its limit downwards. */
	Row atMost(double limit, double reached, String words) {
		return new Row(this.what, this.plainJava, this.figure, this.ratio, words, reached / limit);
	}

	String markdown() {
		String share = (this.shareOfGoal == null) ? " | " : String.format(Locale.ROOT, "%s | %s",
				number(this.shareOfGoal), (this.shareOfGoal <= 1) ? "yes" : "**no**");
		return "| " + String.join(" | ", this.what, this.plainJava, this.figure, this.ratio, this.goal, share) + " |";
	}

	/** Three figures that count, thousands apart. */
	static String number(double value) {
		if (Double.isNaN(value)) {
			return "not measured";
		}
		int places = (Math.abs(value) >= 99.95) ? 0
				: (Math.abs(value) >= 9.995) ? 1 : (Math.abs(value) >= 0.9995) ? 2 : 3;
		return String.format(Locale.ROOT, "%,." + places + "f", value);
	}

}
