package org.weighhouse.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weighhouse.engine.VerdictJson;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Tier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * `judge` as a person or a pipeline runs it.
 */
class JudgeCommandTests {

	private static final String B7 = "../docs/examples/command-line-agent.yml";

	private static final String CONFIDENTIAL = "dataClass=CONFIDENTIAL";

	@TempDir
	private Path folder;

	@Test
	void theCommandLineAgentIsHighAndComesDownByFourSets() {
		CommandRun run = CommandRun.of("judge", B7, "--format", "json");
		assertThat(run.exit()).isZero();
		assertThat(run.err()).isEmpty();
		JsonNode verdict = run.json();
		assertThat(verdict.get("residualTier").asString()).isEqualTo("HIGH");
		assertThat(verdict.get("mainConcern").asString()).isEqualTo("RCE");
		assertThat(verdict.get("settled").asBoolean()).isTrue();
		assertThat(VerdictJson.read(run.out()).waysDown()).filteredOn((way) -> way.tier() == Tier.MEDIUM)
			.extracting(Verdict.WayDown::controls)
			.containsExactlyInAnyOrder(List.of("M01", "M04", "M10"), List.of("M01", "M03", "M06", "M10"),
					List.of("M01", "M03", "M10", "M16"), List.of("M01", "M03", "M10", "M22"));
	}

	@Test
	void controlsBringItDown() {
		JsonNode verdict = CommandRun.of("judge", B7, "--controls", "M01,M03,M06,M10", "--format", "json").json();
		assertThat(verdict.get("residualTier").asString()).isEqualTo("MEDIUM");
		assertThat(verdict.get("loadBearing").size()).isEqualTo(4);
	}

	@Test
	void aCaseIsJudgedAsItStandsAndAToolWithTheOrganisation() {
		assertThat(CommandRun.of("judge", B7, "--format", "json").json().get("controls").isEmpty()).isTrue();
		JsonNode tool = CommandRun.of("judge", "claude-code/managed-default", "--format", "json").json();
		assertThat(tool.get("controls").toString()).contains("M10");
	}

	@Test
	void claudeCodeWithConfidentialCodeSaysWhyAndWhatLeadsDown() {
		CommandRun run = CommandRun.of("judge", "claude-code/managed-default", "--preset", "developer-laptop", "--use",
				CONFIDENTIAL);
		assertThat(run.exit()).isZero();
		assertThat(run.out()).contains("3 High", "remote code execution", "EX01", "Standard agent workspace")
			.doesNotContain("\033[");
	}

	@Test
	void whatTheVendorOrAnAdministratorCouldChangeIsTold() {
		String heading = "What the vendor or an administrator could change";
		String[] judge = { "judge", "claude-code/consumer-auto", "--preset", "developer-laptop", "--use",
				CONFIDENTIAL };
		assertThat(CommandRun.of(judge).out()).contains(heading,
				"3 High  Terms we have signed: Business terms only (now: Consumer terms; The vendor)");
		String[] markdown = { "judge", "claude-code/consumer-auto", "--preset", "developer-laptop", "--use",
				CONFIDENTIAL, "--format", "markdown" };
		assertThat(CommandRun.of(markdown).out()).contains("### " + heading,
				"- **3 High** Training on our data: No, unless somebody turns it on");
		assertThat(CommandRun.of("judge", B7).out()).doesNotContain(heading);
	}

	@Test
	void whatIsChangedTogetherIsToldTogetherAndTheUnknownAsUnknown() {
		CommandRun run = CommandRun.of("judge", "ollama/local-only", "--preset", "office-tool", "--use",
				"dataClass=INTERNAL");
		assertThat(run.out())
			.contains("System rights: The rights of the person using it (now unknown; The vendor), and ");
	}

	@Test
	void failOnFollowsTheUpperEnd() {
		assertThat(CommandRun.of("judge", B7, "--fail-on", "high").exit()).isEqualTo(1);
		assertThat(CommandRun.of("judge", B7, "--fail-on", "PROHIBITED").exit()).isZero();
		CommandRun range = CommandRun.of("judge", B7, "--use", "isolation=UNKNOWN,egress=INTERNAL_ONLY", "--fail-on",
				"high");
		assertThat(range.exit()).isEqualTo(1);
	}

	@Test
	void withoutAnEditionTheFirstIsJudgedAndItSaysSo() {
		CommandRun run = CommandRun.of("judge", "claude-code", "--format", "json");
		assertThat(run.exit()).isZero();
		assertThat(run.err()).contains("managed-default", "consumer-auto");
		assertThat(CommandRun.of("judge", "claude-code", "--format", "json", "--quiet").err()).isEmpty();
	}

	@Test
	void everyMistakeIsToldAtOnce() {
		CommandRun run = CommandRun.of("judge", B7, "--preset", "developer-laptp", "--use", "dataClas=PUBLIC",
				"--controls", "M99");
		assertThat(run.exit()).isEqualTo(2);
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).contains("did you mean \"developer-laptop\"", "did you mean \"dataClass\"", "M99");
	}

	@Test
	void mistakesInACaseFileNameThePlace() throws IOException {
		Path file = Files.writeString(this.folder.resolve("case.yml"), """
				profile:
				  execCapabilty: NONE
				use:
				  dataClass: SECRET
				controls: [M1]
				""");
		CommandRun run = CommandRun.of("judge", file.toString());
		assertThat(run.exit()).isEqualTo(2);
		assertThat(run.err()).contains("case.yml:2:3: found `execCapabilty`, expected a question, did you mean",
				"case.yml:4:14: found `SECRET`, expected an answer of `dataClass`", "case.yml:5:12: found `M1`");
	}

	@Test
	void aBrokenRunNeverLooksLikeAllowed() throws IOException {
		assertThat(CommandRun.of("judge", "no-such-tool").exit()).isEqualTo(2);
		assertThat(CommandRun.of("judge", "no-such-file.yml").exit()).isEqualTo(2);
		assertThat(CommandRun.of("judge").exit()).isEqualTo(2);
		assertThat(CommandRun.of("judge", B7, "--no-such-option").exit()).isEqualTo(2);
		assertThat(CommandRun.of("judge", B7, "--rules", this.folder.resolve("none").toString()).exit()).isEqualTo(3);
		assertThat(CommandRun.of("judge", B7, "--rules", this.folder.toString()).exit()).isEqualTo(3);
		assertThat(CommandRun.of().exit()).isEqualTo(2);
	}

	@Test
	void standardInputIsReadForADash() throws IOException {
		String yaml = Files.readString(Path.of(B7));
		CommandRun run = CommandRun.withInput(yaml, "judge", "-", "--format", "json");
		assertThat(run.out()).isEqualTo(CommandRun.of("judge", B7, "--format", "json").out());
	}

	@Test
	void linesComeBackInOrderAndABadOneIsNoVerdict() {
		String input = """
				{"template": "chatbot", "use": {"dataClass": "PUBLIC"}}
				{"template": "chatbo"}

				{"tool": "claude-code/bypass", "preset": "developer-laptop", "use": {"dataClass": "CONFIDENTIAL"}}
				""";
		CommandRun run = CommandRun.withInput(input, "judge", "--lines", "--format", "json");
		assertThat(run.exit()).isEqualTo(2);
		List<JsonNode> lines = run.out().lines().map((line) -> new JsonMapper().readTree(line)).toList();
		assertThat(lines).hasSize(3);
		assertThat(lines.get(0).has("residualTier")).isTrue();
		assertThat(lines.get(1).has("residualTier")).isFalse();
		assertThat(lines.get(1).get("error").asString()).contains("chatbo", "did you mean `chatbot`");
		assertThat(lines.get(2).get("residualTier").asString()).isEqualTo("PROHIBITED");
	}

	@Test
	void goodLinesEndWithZero() {
		CommandRun run = CommandRun.withInput("{\"template\": \"chatbot\"}\n", "judge", "--lines", "--format", "json");
		assertThat(run.exit()).isZero();
		assertThat(CommandRun.withInput("{}\n", "judge", "--lines").exit()).isEqualTo(2);
	}

	@Test
	void anotherOrganisationCountsWhenItIsNamed() throws IOException {
		Path own = Files.writeString(this.folder.resolve("own.yml"), """
				name: Ours
				home: EU
				answers: { owner: NONE }
				controls: []
				""");
		JsonNode verdict = CommandRun.of("judge", "claude-code", "--organisation", own.toString(), "--format", "json")
			.json();
		assertThat(verdict.get("controls").isEmpty()).isTrue();
		assertThat(verdict.get("answers").get("owner").asString()).isEqualTo("NONE");
	}

	@Test
	void markdownIsATableThatNobodysTextCanBreak() {
		CommandRun run = CommandRun.withInput("name: \"a|b <script>\"\ntemplate: chatbot\n", "judge", "-", "--format",
				"markdown");
		assertThat(run.out()).contains("## a\\|b &lt;script>", "| --- |").doesNotContain("<script");
	}

	@Test
	void whoAsksSaysHowAToolIsUsedNeverWhatItIs() {
		CommandRun run = CommandRun.of("judge", "claude-code/bypass", "--use", "autonomy=SUGGEST_ONLY,egress=UNKNOWN");
		assertThat(run.exit()).isEqualTo(2);
		assertThat(run.err()).contains("autonomy, egress", "judge a case file");
		String line = "{\"tool\": \"claude-code/bypass\", \"profile\": {\"autonomy\": \"SUGGEST_ONLY\"}}\n";
		assertThat(CommandRun.withInput(line, "judge", "--lines", "--format", "json").exit()).isEqualTo(2);
		assertThat(CommandRun.of("judge", "claude-code/bypass", "--use", "outputUse=REFERENCE").exit()).isZero();
	}

	@Test
	void aFileThatLiesAboutNeverTakesThePlaceOfATool() {
		assertThat(CommandRun.of("judge", "pom.xml").exit()).isEqualTo(2);
		assertThat(CommandRun.of("judge", "./pom.xml").err()).contains("./pom.xml:");
		assertThat(CommandRun.of("judge", this.folder.toString()).err()).contains("no file");
	}

	@Test
	void oneAnswerAQuestion() {
		CommandRun run = CommandRun.of("judge", B7, "--use", "dataClass=CONFIDENTIAL", "--use", "dataClass=PUBLIC");
		assertThat(run.exit()).isEqualTo(2);
		assertThat(run.err()).contains("\"dataClass\" a second time");
		assertThat(CommandRun.of("judge", B7, "--controls", "M01, M03").exit()).isZero();
	}

	@Test
	void aFileThatIsTooLargeOrNotUtf8IsRefusedByName() throws IOException {
		Path large = Files.writeString(this.folder.resolve("large.yml"), "name: " + "x".repeat(300_000));
		assertThat(CommandRun.of("judge", large.toString()).err()).contains("large.yml:1:1", "256 KiB");
		Path latin = Files.write(this.folder.resolve("latin.yml"), new byte[] { 'n', ':', ' ', (byte) 0xe9 });
		CommandRun run = CommandRun.of("judge", latin.toString());
		assertThat(run.exit()).isEqualTo(2);
		assertThat(run.err()).contains("latin.yml:1:1", "not UTF-8");
	}

	@Test
	void aNameCannotFakeAVerdict() {
		CommandRun run = CommandRun.withInput("name: \"Nice\\n\\n  1 Low. Settled.\"\ntemplate: chatbot\n", "judge",
				"-");
		assertThat(run.exit()).isEqualTo(2);
		assertThat(run.out()).isEmpty();
	}

	@Test
	void everyVerdictSaysWhatItIsAbout() {
		CommandRun run = CommandRun.of("judge", "claude-code", B7, "--preset", "developer-laptop", "--format", "json");
		List<JsonNode> subjects = run.out()
			.lines()
			.map((line) -> new JsonMapper().readTree(line).get("subject"))
			.toList();
		assertThat(subjects.get(0).get("name").asString()).isEqualTo("claude-code/managed-default");
		assertThat(subjects.get(0).get("preset").asString()).isEqualTo("developer-laptop");
		assertThat(subjects.get(1).get("name").asString())
			.isEqualTo("Command-line agent on a laptop, each action approved");
	}

	@Test
	void whyNotFollowsTheVerdictAndOnlyWhereItIsAskedFor() {
		String without = CommandRun.of("judge", B7, "--format", "json").out().strip();
		CommandRun run = CommandRun.of("judge", B7, "--format", "json", "--why-not");
		assertThat(run.exit()).isZero();
		assertThat(without).doesNotContain("whyNot");
		assertThat(run.out()).startsWith(without.substring(0, without.length() - 1) + ",\"whyNot\":[");
		JsonNode explained = CommandRun.of("explain", "EX04", "--for", B7, "--format", "json").json();
		assertThat(run.json().get("whyNot")).contains(explained);
		assertThat(run.json().get("whyNot").findValuesAsString("rule")).contains("EX04").doesNotContain("EX01");
	}

	@Test
	void whyNotIsAskedForManyCasesToo() {
		CommandRun run = CommandRun.withInput("{\"template\": \"chatbot\"}\n", "judge", "--lines", "--format", "json",
				"--why-not");
		assertThat(run.exit()).isZero();
		assertThat(run.json().get("whyNot").isEmpty()).isFalse();
	}

	@Test
	void whyNotInWordsNamesTheNearestRules() {
		String nearest = "EX04  Approves itself, unboxed, online, reading untrusted text - Who approves actions: "
				+ "\"A person approves each action\", needed \"Every action goes ahead, while a person is present\" or worse";
		assertThat(CommandRun.of("judge", B7, "--why-not", "--format", "markdown").out())
			.contains("### Rules that did not speak, the nearest first", nearest);
		assertThat(CommandRun.of("judge", B7, "--why-not").out()).contains("Rules that did not speak")
			.containsPattern("and \\d+ other rules");
		assertThat(CommandRun.of("judge", B7).out()).doesNotContain("did not speak");
	}

	@Test
	void whyNotHasNoPlaceInReportsForPipelines() {
		CommandRun run = CommandRun.of("judge", B7, "--why-not", "--format", "sarif");
		assertThat(run.exit()).isEqualTo(2);
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).contains("--why-not");
	}

	@Test
	void theSameCaseGivesTheSameBytes() {
		Map<Boolean, String> twice = Map.of(true, CommandRun.of("judge", B7, "--format", "json").out(), false,
				CommandRun.of("judge", B7, "--format", "json").out());
		assertThat(twice.get(true)).isEqualTo(twice.get(false));
	}

}
