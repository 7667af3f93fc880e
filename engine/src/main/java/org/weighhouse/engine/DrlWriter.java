package org.weighhouse.engine;

import java.util.List;
import java.util.stream.Collectors;

import org.weighhouse.engine.rulebook.Condition;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * Writes a rule base as DRL, for people who live in Drools tools. An export only: nothing
 * in Weighhouse reads DRL, because DRL is Java.
 */
public final class DrlWriter {

	/** The package of the exported rules and of their fact type. */
	public static final String PACKAGE = "org.weighhouse.export";

	/** The fact type: a rank for each question. */
	public static final String FACT = "Ranks";

	/** The global list to which a rule adds its id. */
	public static final String FINDINGS = "findings";

	private final StringBuilder text = new StringBuilder();

	private DrlWriter() {
	}

	/** The same rule base always gives the same text, with line feeds only. */
	public static String write(Rulebook rulebook) {
		DrlWriter writer = new DrlWriter();
		writer.header(rulebook);
		writer.fact(rulebook.questionnaire().questions());
		rulebook.rules().forEach(writer::rule);
		return writer.text.toString();
	}

	/** The field that holds the rank of a question's answer. */
	public static String field(Question question) {
		return DrlText.field(question);
	}

	private void header(Rulebook rulebook) {
		line("// An export of a Weighhouse rule base, never read back: change the rules, not this file.");
		line("// Rule base: " + DrlText.plain(rulebook.digest()));
		line("//");
		line("// Insert one " + FACT + " a case; each rule that holds adds its id to the list `" + FINDINGS + "`.");
		line("// The tier before controls is the highest @tier of the findings, LOW without any.");
		line("// Not in here: what controls lower, who decides, and ranges. For a range fire twice,");
		line("// open questions once at 0 and once at the rank that unknown counts as.");
		line("package " + PACKAGE + ";");
		line("");
		line("global java.util.List " + FINDINGS + ";");
	}

	private void fact(List<Question> questions) {
		line("");
		line("// The rank of each answer: 0 is the most harmless, a higher one more dangerous.");
		line("declare " + FACT);
		for (Question question : questions) {
			line("    // " + DrlText.plain(question.name()));
			for (int rank = 0; rank < question.answers().size(); rank++) {
				String unknown = (rank == question.unknownRank()) ? " (unknown counts as this)" : "";
				line("    //   " + rank + " " + DrlText.plain(question.answer(rank)) + unknown);
			}
			line("    " + DrlText.field(question) + " : int");
		}
		line("end");
	}

	private void rule(Rule rule) {
		line("");
		line("// " + DrlText.plain(rule.why()));
		line("rule " + DrlText.quoted(rule.id() + " " + rule.title()));
		line("    @concern( " + DrlText.quoted(rule.concern().code()) + " )");
		line("    @tier( " + DrlText.quoted(rule.tier().name()) + " )");
		line("    @references( " + DrlText.quoted(String.join("; ", rule.references())) + " )");
		line("when");
		line("    " + FACT + "(");
		line("        " + all(rule.when().parts(), "\n        "));
		line("    )");
		line("then");
		line("    " + FINDINGS + ".add(" + DrlText.quoted(rule.id()) + ");");
		line("end");
	}

	private static String all(List<Condition> parts, String indent) {
		return parts.isEmpty() ? "true" : joined(parts, "&& ", indent);
	}

	private static String condition(Condition condition, String indent) {
		if (condition instanceof Condition.AtLeast atLeast) {
			return DrlText.field(atLeast.question()) + " >= " + atLeast.rank() + " // "
					+ DrlText.plain(atLeast.answer());
		}
		String deeper = indent + "    ";
		String inner = (condition instanceof Condition.AllOf all) ? all(all.parts(), deeper)
				: any(((Condition.AnyOf) condition).parts(), deeper);
		return "(" + deeper + inner + indent + ")";
	}

	private static String any(List<Condition> parts, String indent) {
		return parts.isEmpty() ? "false" : joined(parts, "|| ", indent);
	}

	private static String joined(List<Condition> parts, String connective, String indent) {
		return parts.stream().map((part) -> condition(part, indent)).collect(Collectors.joining(indent + connective));
	}

	private void line(String line) {
		this.text.append(line).append('\n');
	}

}
