package org.weighhouse.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.weighhouse.engine.Answers;
import org.weighhouse.engine.Verdict;
import tools.jackson.databind.json.JsonMapper;

/**
 * An archetype with a full set of answers and the verdict that the risk model gives it
 * (section 4.5, B1 to B24).
 */
record GoldenCase(String id, String name, Map<String, String> profile, Map<String, String> use, List<String> controls,
		Expected expect) {

	record Expected(String inherentTier, String mainConcern, String mainRule, String residualTier,
			String residualConcern, String residualRule) {
	}

	static List<GoldenCase> all() {
		try (InputStream json = GoldenCase.class.getResourceAsStream("/golden-cases.json")) {
			return List.of(new JsonMapper().readValue(json, GoldenCase[].class));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static GoldenCase of(String id) {
		return all().stream().filter((each) -> each.id().equals(id)).findFirst().orElseThrow();
	}

	Answers answers() {
		Map<String, String> all = new HashMap<>(this.profile);
		all.putAll(this.use);
		return Answers.unknown(ShippedRules.RULEBOOK.questionnaire()).with(all);
	}

	Verdict judge() {
		return judge(answers(), Set.copyOf(this.controls));
	}

	static Verdict judge(Answers answers, Set<String> controls) {
		return ShippedRules.RULE_BASE.judge(answers, RandomCases.verified(controls));
	}

	@Override
	public String toString() {
		return this.id + " " + this.name;
	}

}
