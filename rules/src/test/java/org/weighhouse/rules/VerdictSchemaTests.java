package org.weighhouse.rules;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.VerdictJson;
import org.weighhouse.engine.WhyNot;
import org.weighhouse.engine.rulebook.Tier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A verdict as JSON: it follows its published schema, and is the same bytes every time.
 */
class VerdictSchemaTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final JsonNode SCHEMA_TEXT = JSON.readTree(schemaFile());

	private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
		.getSchema(SCHEMA_TEXT);

	static List<GoldenCase> goldenCases() {
		return GoldenCase.all();
	}

	@ParameterizedTest
	@MethodSource("goldenCases")
	void goldenVerdictsFollowTheSchemaAndComeBackEqual(GoldenCase golden) {
		check(golden.judge());
	}

	@Test
	void randomVerdictsFollowTheSchemaAndComeBackEqual() {
		RandomCases random = new RandomCases(ShippedRules.RULEBOOK, 300);
		for (int each = 0; each < 300; each++) {
			check(GoldenCase.judge(random.answers(), random.controls()));
		}
	}

	@Test
	void aVerdictWithoutAnyFindingNamesNoConcern() {
		Verdict verdict = GoldenCase.judge(Answers.harmless(ShippedRules.RULEBOOK.questionnaire()), Set.of());
		assertThat(verdict.mainRule()).isNull();
		assertThat(VerdictJson.write(verdict)).contains("\"mainConcern\":null,\"mainRule\":null");
		check(verdict);
	}

	@Test
	void aTierThatDoesNotExistIsNoVerdict() {
		ObjectNode verdict = agent();
		verdict.put("residualTier", "CRITICAL");
		assertThat(problems(verdict)).singleElement().asString().contains("/residualTier", "PROHIBITED");
	}

	@Test
	void aMissingFieldIsNoVerdict() {
		ObjectNode verdict = agent();
		verdict.remove("settledBy");
		assertThat(problems(verdict)).singleElement().asString().contains("settledBy");
	}

	@Test
	void anUnknownFieldIsNoVerdictAtAnyDepth() {
		ObjectNode verdict = agent();
		verdict.put("approved", true);
		((ObjectNode) verdict.get("route")).put("role", "ADMIN");
		((ObjectNode) verdict.get("findings").get(0)).put("severity", 10);
		assertThat(problems(verdict)).hasSize(3)
			.anySatisfy((problem) -> assertThat(problem).contains("approved"))
			.anySatisfy((problem) -> assertThat(problem).contains("/route", "role"))
			.anySatisfy((problem) -> assertThat(problem).contains("/findings/0", "severity"));
	}

	@Test
	void aVerdictStoredBeforeProfileChangesWereToldIsStillRead() {
		ObjectNode stored = agent();
		stored.remove("profileChanges");
		Verdict verdict = VerdictJson.read(stored.toString());
		assertThat(verdict.profileChanges()).isEmpty();
		assertThat(verdict.waysDown()).isEqualTo(GoldenCase.of("B7").judge().waysDown());
	}

	@Test
	void nullIsAllowedOnlyWhereItSaysSomething() {
		ObjectNode verdict = agent();
		verdict.putNull("mainRule");
		assertThat(problems(verdict)).isEmpty();
		verdict.putNull("route");
		assertThat(problems(verdict)).isNotEmpty();
	}

	@ParameterizedTest
	@MethodSource("goldenCases")
	void whyOtherRulesDidNotSpeakFollowsTheVerdictAndChangesNothingInIt(GoldenCase golden) {
		Verdict verdict = golden.judge();
		String json = VerdictJson.write(verdict);
		String more = VerdictJson.withWhyNot(json, WhyNot.silent(ShippedRules.RULEBOOK, verdict));
		assertThat(problems(more)).isEmpty();
		assertThat(more).startsWith(json.substring(0, json.length() - 1) + ",\"whyNot\":[{\"rule\":");
		assertThat(json).doesNotContain("whyNot");
		assertThat(VerdictJson.read(more)).isEqualTo(verdict);
	}

	@Test
	void aRuleThatFallsShortOfNothingIsNotOneThatDidNotSpeak() {
		ObjectNode verdict = (ObjectNode) JSON.readTree(VerdictJson.withWhyNot(agent().toString(),
				List.of(new WhyNot("EX01", "RCE", Tier.HIGH, true, List.of()))));
		assertThat(problems(verdict)).hasSize(2)
			.anySatisfy((problem) -> assertThat(problem).contains("/whyNot/0/speaks"))
			.anySatisfy((problem) -> assertThat(problem).contains("/whyNot/0/shortOf"));
	}

	@Test
	void everyPropertyOfTheSchemaIsDescribed() {
		List<String> silent = new ArrayList<>();
		silentIn(SCHEMA_TEXT, "", silent);
		assertThat(silent).isEmpty();
		assertThat(SCHEMA_TEXT.get("$id").asString()).isEqualTo("https://weighhouse.org/schema/verdict-1.json");
	}

	@Test
	void theSameCaseGivesTheSameBytesAlsoAfterCompilingAgain() {
		RuleBase again = RuleBase.compile(ShippedRules.FILES);
		RandomCases random = new RandomCases(ShippedRules.RULEBOOK, 12);
		for (int each = 0; each < 50; each++) {
			Answers answers = random.answers();
			Set<String> controls = random.controls();
			byte[] bytes = VerdictJson.bytes(GoldenCase.judge(answers, controls));
			assertThat(VerdictJson.bytes(GoldenCase.judge(answers, controls))).isEqualTo(bytes);
			Answers same = Answers.unknown(again.questionnaire()).with(answers.known());
			assertThat(VerdictJson.bytes(again.judge(same, RandomCases.verified(controls)))).isEqualTo(bytes);
		}
	}

	@Test
	void anotherAnswerGivesOtherBytes() {
		Answers answers = GoldenCase.of("B7").answers();
		assertThat(VerdictJson.write(GoldenCase.judge(answers.with("killSwitch", "NONE"), Set.of())))
			.isNotEqualTo(VerdictJson.write(GoldenCase.judge(answers.with("killSwitch", "TESTED"), Set.of())));
	}

	private static void check(Verdict verdict) {
		String json = VerdictJson.write(verdict);
		assertThat(problems(json)).isEmpty();
		Verdict read = VerdictJson.read(json);
		assertThat(read).isEqualTo(verdict);
		assertThat(VerdictJson.write(read)).isEqualTo(json);
	}

	private static ObjectNode agent() {
		return (ObjectNode) JSON.readTree(VerdictJson.write(GoldenCase.of("B7").judge()));
	}

	private static List<String> problems(JsonNode verdict) {
		return problems(verdict.toString());
	}

	private static List<String> problems(String json) {
		return SCHEMA.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
	}

	private static void silentIn(JsonNode node, String path, List<String> silent) {
		for (Map.Entry<String, JsonNode> each : node.properties()) {
			String here = path + "/" + each.getKey();
			if (path.endsWith("/properties") && !each.getValue().has("description")) {
				silent.add(here);
			}
			silentIn(each.getValue(), here, silent);
		}
	}

	private static InputStream schemaFile() {
		return Verdict.class.getResourceAsStream("verdict.schema.json");
	}

}
