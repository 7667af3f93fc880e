package org.weighhouse.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.RuleBaseFiles;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.engine.text.Fields;
import org.weighhouse.engine.text.Place;
import org.weighhouse.engine.text.Problems;
import org.weighhouse.engine.text.YamlText;

/**
 * A case beside a rule: what must hit, or must just miss. It starts from the most
 * harmless answers; only the difference is written.
 */
public record WrittenCase(Place place, String rule, String name, boolean hits, Answers answers, Set<String> controls,
		@Nullable Tier residual) {

	/** The cases of all files, or every mistake in them. */
	public static List<WrittenCase> in(Map<String, String> files, Rulebook rulebook) {
		Problems problems = new Problems();
		List<WrittenCase> cases = new ArrayList<>();
		new TreeMap<>(files).forEach((file, text) -> {
			if (RuleBaseFiles.isCases(file)) {
				Fields fields = Fields.of(YamlText.read(file, text, problems), Place.startOf(file), "cases", problems);
				String name = file.substring(file.lastIndexOf('/') + 1);
				String rule = name.substring(0, Math.min(4, name.length()));
				if (rulebook.findRule(rule) == null) {
					problems.add(Place.startOf(file), "cases of `" + rule + "`",
							"a file beside the rule it is named after");
				}
				cases.addAll(fields.each("hits", "a case", (each) -> read(rule, true, each, rulebook)));
				cases.addAll(fields.each("misses", "a case", (each) -> read(rule, false, each, rulebook)));
				fields.noOthers();
			}
		});
		problems.refuse();
		return cases;
	}

	private static WrittenCase read(String rule, boolean hits, Fields fields, Rulebook rulebook) {
		Fields answers = fields.map("answers");
		Answers all = Answers.harmless(rulebook.questionnaire());
		for (String id : answers.keys()) {
			Question question = rulebook.questionnaire().find(id);
			String answer = answers.word(id);
			if (question == null) {
				fields.problems()
					.addUnknownWord(answers.keyPlace(id), id, "a question", rulebook.questionnaire().ids());
			}
			else if (question.rank(answer) < 0) {
				fields.problems()
					.addUnknownWord(answers.place(id), answer, "an answer of `" + id + "`", question.answerIds());
			}
			else {
				all = all.with(id, answer);
			}
		}
		List<String> controls = fields.wordsOf("controls", "a control", rulebook.controls().ids());
		Tier residual = fields.has("residual") ? fields.oneOf("residual", "a tier", Tier.BY_WORD) : null;
		String name = fields.word("name");
		fields.noOthers();
		return new WrittenCase(fields.place(), rule, name, hits, all, Set.copyOf(controls), residual);
	}

}
