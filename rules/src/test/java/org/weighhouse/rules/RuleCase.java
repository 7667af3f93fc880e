package org.weighhouse.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.rulebook.RuleBaseFiles;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.engine.text.Fields;
import org.weighhouse.engine.text.Place;
import org.weighhouse.engine.text.Problems;
import org.weighhouse.engine.text.YamlText;

/**
 * One case beside a rule: only its difference from the most harmless answers is written.
 */
record RuleCase(String rule, String name, boolean hits, Answers answers, List<String> controls,
		@Nullable Tier residual) {

	static Stream<RuleCase> all() {
		return ShippedRules.FILES.entrySet()
			.stream()
			.filter((file) -> RuleBaseFiles.isCases(file.getKey()))
			.flatMap((file) -> in(file.getKey(), file.getValue()));
	}

	private static Stream<RuleCase> in(String file, String text) {
		Problems problems = new Problems();
		Fields fields = Fields.of(YamlText.read(file, text, problems), Place.startOf(file), "cases", problems);
		String rule = file.substring(file.lastIndexOf('/') + 1).substring(0, 4);
		List<RuleCase> hits = fields.each("hits", "a case", (each) -> read(rule, true, each));
		List<RuleCase> misses = fields.each("misses", "a case", (each) -> read(rule, false, each));
		fields.noOthers();
		problems.refuse();
		return Stream.concat(hits.stream(), misses.stream());
	}

	private static RuleCase read(String rule, boolean hits, Fields fields) {
		Map<String, String> answers = fields.map("answers").wordMap();
		String residual = fields.optionalWord("residual");
		RuleCase read = new RuleCase(rule, fields.word("name"), hits,
				Answers.harmless(ShippedRules.RULEBOOK.questionnaire()).with(answers), fields.words("controls"),
				(residual != null) ? Tier.valueOf(residual) : null);
		fields.noOthers();
		return read;
	}

}
