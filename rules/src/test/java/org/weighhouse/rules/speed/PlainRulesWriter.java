package org.weighhouse.rules.speed;

import java.util.List;
import java.util.stream.Collectors;

import org.weighhouse.engine.rulebook.Condition;
import org.weighhouse.engine.rulebook.Control;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * Writes a rule base as plain Java: an `if` for each rule, relief and limit of a control.
 */
final class PlainRulesWriter {

	/** Methods stay small enough to be compiled to machine code. */
	private static final int RULES_A_METHOD = 20;

	private final Rulebook rulebook;

	private final StringBuilder text = new StringBuilder();

	PlainRulesWriter(Rulebook rulebook) {
		this.rulebook = rulebook;
	}

	/** The text of a class with this name. */
	String write(String name) {
		int dot = name.lastIndexOf('.');
		line("package %s;", name.substring(0, dot));
		line("public final class %s extends PlainRules {", name.substring(dot + 1));
		List<Question> questions = this.rulebook.questionnaire().questions();
		line("private static final int[] UNKNOWN = { %s };",
				questions.stream().map((each) -> "" + each.unknownRank()).collect(Collectors.joining(", ")));
		line("@Override protected int rules() { return %d; }", this.rulebook.rules().size());
		line("@Override protected int unknown(int question) { return UNKNOWN[question]; }");
		writeControls();
		writeRules();
		line("}");
		return this.text.toString();
	}

	private void writeControls() {
		line("@Override protected long valid(int[] a) {");
		line("long valid = 0;");
		for (Control control : this.rulebook.controls().list()) {
			line("if (%s) { valid |= %s; }", valid(control), mask(control.bit()));
		}
		line("return valid; }");
		line("@Override protected long including(long controls) {");
		line("long all = controls;");
		for (Control control : this.rulebook.controls().list()) {
			long included = this.rulebook.controls().including(control.bit());
			if (included != control.bit()) {
				line("if ((controls & %s) != 0) { all |= %s; }", mask(control.bit()), mask(included));
			}
		}
		line("return all; }");
	}

	private static String valid(Control control) {
		return control.validOnlyIf().isEmpty() ? "true"
				: control.validOnlyIf()
					.stream()
					.map((limit) -> "a[" + limit.question().index() + "] <= " + limit.rank())
					.collect(Collectors.joining(" && "));
	}

	private void writeRules() {
		int count = this.rulebook.rules().size();
		line("@Override protected void weigh(int[] a, long controls, End end) {");
		for (int first = 0; first < count; first += RULES_A_METHOD) {
			line("weigh%d(a, controls, end);", first);
		}
		line("}");
		for (int first = 0; first < count; first += RULES_A_METHOD) {
			line("private static void weigh%d(int[] a, long controls, End end) {", first);
			for (int index = first; index < Math.min(first + RULES_A_METHOD, count); index++) {
				writeRule(index, this.rulebook.rules().get(index));
			}
			line("}");
		}
	}

	private void writeRule(int index, Rule rule) {
		line("if (%s) {", condition(rule.when()));
		line("int left = %d; long by = 0;", rule.tier().ordinal());
		for (Rule.Relief relief : rule.reliefs()) {
			String mask = mask(relief.mask());
			int to = relief.to().ordinal();
			line("if ((controls & %s) == %s) {", mask, mask);
			line("if (left > %d) { left = %d; by = %s; } else if (left == %d) { by |= %s; } }", to, to, mask, to, mask);
		}
		line("end.speak(%d, %d, left, by); }", index, rule.tier().ordinal());
	}

	private static String condition(Condition condition) {
		if (condition instanceof Condition.AtLeast atLeast) {
			return "a[" + atLeast.question().index() + "] >= " + atLeast.rank();
		}
		boolean all = condition instanceof Condition.AllOf;
		List<Condition> parts = all ? ((Condition.AllOf) condition).parts() : ((Condition.AnyOf) condition).parts();
		return parts.stream()
			.map(PlainRulesWriter::condition)
			.collect(Collectors.joining(all ? " && " : " || ", "(", ")"));
	}

	private static String mask(long bits) {
		return "0x" + Long.toHexString(bits) + "L";
	}

	private void line(String format, Object... values) {
		this.text.append(String.format(format, values)).append('\n');
	}

}
