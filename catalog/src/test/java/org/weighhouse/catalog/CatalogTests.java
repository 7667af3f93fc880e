package org.weighhouse.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.weighhouse.catalog.Case.Origin;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.engine.text.InvalidFiles;
import org.weighhouse.engine.text.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The shipped catalogue: what it finds, what it refuses, how cases are put together.
 */
class CatalogTests {

	private final Rulebook rulebook = Shipped.RULE_BASE.rulebook();

	private final Tool claudeCode = tool("claude-code");

	@Test
	void searchFindsByNameVendorAndAlias() {
		assertThat(Shipped.CATALOG.search("claude CODE")).extracting(Tool::id).containsExactly("claude-code");
		assertThat(Shipped.CATALOG.search("openai")).extracting(Tool::id).contains("chatgpt", "codex-cli");
		assertThat(Shipped.CATALOG.search("no such tool")).isEmpty();
		assertThat(Shipped.CATALOG.search("")).hasSameSizeAs(Shipped.CATALOG.tools());
	}

	@Test
	void claudeCodeOnALaptopWithConfidentialCodeIsHighForRemoteCodeExecution() {
		Verdict verdict = judge(Map.of("dataClass", "CONFIDENTIAL"));
		assertThat(verdict.residualTier()).isEqualTo(Tier.HIGH);
		assertThat(verdict.mainConcern()).isEqualTo("RCE");
		assertThat(verdict.waysDown().get(0).blueprint()).isEqualTo("standard-agent-workspace");
		assertThat(verdict.waysDown().get(0).tier()).isEqualTo(Tier.MEDIUM);
	}

	@Test
	void everyAnswerNamesItsOrigin() {
		Case whole = claudeCodeFor(Map.of("dataClass", "CONFIDENTIAL", "criticality", "PROTOTYPE"));
		assertThat(whole.origins()).containsEntry("dataClass", Origin.ASKER)
			.containsEntry("criticality", Origin.ASKER)
			.containsEntry("environment", Origin.PRESET)
			.containsEntry("autonomy", Origin.EDITION)
			.containsEntry("owner", Origin.ORGANISATION)
			.containsEntry("jurisdiction", Origin.TABLE)
			.doesNotContainKey("listing");
		assertThat(whole.answers().get("criticality")).isEqualTo("PROTOTYPE");
	}

	@Test
	void whoSaysTheyDoNotKnowIsNotOverruledByThePreset() {
		Case whole = claudeCodeFor(Map.of("environment", "UNKNOWN"));
		assertThat(whole.answers().isKnown("environment")).isFalse();
		assertThat(claudeCodeFor(Map.of()).answers().isKnown("environment")).isTrue();
	}

	@Test
	void aBlueprintAnswersUnlessWhoeverAsksDoes() {
		Blueprint workspace = this.rulebook.findBlueprint("standard-agent-workspace");
		Edition edition = edition(this.claudeCode, "managed-default");
		Preset preset = this.rulebook.presets().get("developer-laptop");
		Case taken = Case.of(this.rulebook, this.claudeCode, edition, preset, workspace, Map.of(),
				this.rulebook.organisation(), Shipped.TODAY);
		assertThat(taken.answers().get("environment")).isEqualTo("MANAGED_WORKSPACE");
		assertThat(taken.origins()).containsEntry("environment", Origin.BLUEPRINT);
		Case elsewhere = Case.of(this.rulebook, this.claudeCode, edition, preset, workspace,
				Map.of("environment", "CI_RUNNER"), this.rulebook.organisation(), Shipped.TODAY);
		assertThat(elsewhere.answers().get("environment")).isEqualTo("CI_RUNNER");
		assertThat(elsewhere.origins()).containsEntry("environment", Origin.ASKER);
	}

	@Test
	void answersPastTheirReviewDateAreUnknown() {
		Edition edition = edition(this.claudeCode, "managed-default");
		Preset preset = this.rulebook.presets().get("developer-laptop");
		Case onTheDay = Case.of(this.rulebook, this.claudeCode, edition, preset, Map.of(), this.rulebook.organisation(),
				this.claudeCode.review());
		Case dayAfter = Case.of(this.rulebook, this.claudeCode, edition, preset, Map.of(), this.rulebook.organisation(),
				this.claudeCode.review().plusDays(1));
		assertThat(onTheDay.answers().isKnown("autonomy")).isTrue();
		assertThat(dayAfter.answers().isKnown("autonomy")).isFalse();
	}

	@Test
	void badNewsDoesNotAge() {
		Tool deepseek = tool("deepseek");
		Preset preset = this.rulebook.presets().get("research-and-questions");
		Case later = Case.of(this.rulebook, deepseek, edition(deepseek, "app"), preset, Map.of("dataClass", "INTERNAL"),
				this.rulebook.organisation(), deepseek.review().plusDays(1));
		assertThat(later.answers().get("processing")).isEqualTo("RESTRICTED_COUNTRY");
		Verdict verdict = Shipped.RULE_BASE.judge(later.answers(), later.controls());
		assertThat(verdict.residualTier()).isEqualTo(Tier.PROHIBITED);
		assertThat(verdict.residualTierAtLeast()).isGreaterThanOrEqualTo(Tier.HIGH);
	}

	@Test
	void controlsPastTheirEvidenceDoNotCount() {
		assertThat(Case.controlsOf(this.rulebook.organisation(), Shipped.TODAY).ids()).contains("M10");
		assertThat(Case.controlsOf(this.rulebook.organisation(), Shipped.TODAY.plusYears(1)).ids()).isEmpty();
	}

	@Test
	void ofSourcesThatDisagreeTheWorseCounts() {
		Edition.SourcedAnswer training = answer("claude-ai", "consumer", "training");
		assertThat(training.conflicts()).isNotEmpty();
		List<String> chain = this.rulebook.questionnaire().get("training").answerIds();
		assertThat(training.conflicts()).allSatisfy(
				(other) -> assertThat(chain.indexOf(other.is())).isLessThanOrEqualTo(chain.indexOf(training.is())));
	}

	@Test
	void anAllegationIsAGradedClaimAndNeverMore() {
		assertThat(this.claudeCode.allegations()).isNotEmpty()
			.allSatisfy((allegation) -> assertThat(allegation.grade()).isEqualTo("UNVERIFIED"));
		assertThat(answer("claude-code", "managed-default", "allegation").is()).isEqualTo("UNVERIFIED");
		assertThat(tool("7-zip").editions().get(0).answers()).doesNotContainKey("allegation");
	}

	@Test
	void everyMistakeOfEveryFileIsToldAtOnce() {
		Map<String, String> files = new TreeMap<>(TextFiles.in(Shipped.TOOLS));
		files.put("ollama.yml", files.get("ollama.yml").replace("kind: desktop-app", "kind: desktop-ap"));
		files.put("broken.yml", """
				tool: broken
				name: Broken
				kind: chatbot
				vendor: { id: x, name: X, home: US, source: a }
				review: 2027-02-30
				sources: { a: { title: A, date: 2026-11-21 } }
				editions:
				  - id: one
				    name: One
				    answers:
				      autonomy: { is: SUGGEST_ONLY }
				      autonomie: { is: SUGGEST_ONLY, source: a }
				      training: { is: USEDD, source: b }
				""");
		InvalidFiles invalid = catchThrowableOfType(InvalidFiles.class, () -> CatalogReader.read(files, this.rulebook));
		assertThat(invalid.problems()).extracting(Problem::toString)
			.containsExactly("broken.yml:5:9: found `2027-02-30`, expected a date as 2026-11-21",
					"broken.yml:11:17: found `SUGGEST_ONLY` without a source, expected a source, or no answer: unknown",
					"broken.yml:12:7: found `autonomie`, expected a question, did you mean `autonomy`?",
					"broken.yml:13:23: found `USEDD`, expected an answer of `training`, did you mean `USED`?",
					"broken.yml:13:38: found `b`, expected one of the tool's sources, did you mean `a`?",
					"ollama.yml:" + line(files.get("ollama.yml"), "kind:")
							+ ":7: found `desktop-ap`, expected a template, did you mean `desktop-app`?");
	}

	@Test
	void aNameBelongsToOneTool() {
		assertThat(mistakes(beside("aliases: [{ former: \"Claude code\" }]"))).singleElement()
			.asString()
			.contains("`Claude code` a second time");
		assertThat(mistakes(beside("aliases: [{ purl: \"pkg:npm/%40anthropic-ai/claude-code\" }]"))).singleElement()
			.asString()
			.contains("expected a name of one tool (see claude-code.yml:");
		assertThat(mistakes(beside("aliases: [{ former: Zebra of old }]"))).isEmpty();
	}

	@Test
	void aNameIsOfAKindThatInventoriesKnow() {
		assertThat(mistakes(beside("aliases: [{ pur: \"pkg:npm/x\" }]"))).singleElement()
			.asString()
			.endsWith("found `pur`, expected a kind of name, did you mean `purl`?");
		assertThat(mistakes(beside("aliases: [{ purl: npm/x }]"))).singleElement()
			.asString()
			.endsWith("found `npm/x`, expected a package as `pkg:npm/name`");
		assertThat(mistakes(beside("aliases: [{ purl: \"pkg:npm/x\" }]"))).isEmpty();
	}

	@Test
	void anEndOfLifeAnswersForTheMaintenance() {
		Tool ended = read(beside("end: { since: 2026-05-15, successor: Whole, source: a }"));
		assertThat(ended.end()).isEqualTo(new Tool.EndOfLife(LocalDate.of(2026, 5, 15), "Whole",
				new Tool.Source("A", LocalDate.of(2026, 11, 21)), null));
		assertThat(ended.editions().get(0).profile()).containsEntry("maintenance", "UNMAINTAINED");
		Tool kept = read(beside("answers: { maintenance: { is: ACTIVE, source: a } }"));
		assertThat(kept.end()).isNull();
		assertThat(kept.editions().get(0).profile()).containsEntry("maintenance", "ACTIVE");
		assertThat(mistakes(beside("answers: { maintenance: { is: ACTIVE, source: a } }", "end: { source: a }")))
			.singleElement()
			.asString()
			.endsWith("found `end` beside an answer to `maintenance`, expected one of the two: an end answers it");
	}

	@Test
	void whatIsSaidToBeUnknownIsNotAnswered() {
		Tool tool = read(beside("unknown: [training, retention]"));
		assertThat(tool.editions().get(0).unknown()).containsExactly("training", "retention");
		assertThat(mistakes(beside("unknown: [trainin, autonomy]"))).singleElement()
			.asString()
			.endsWith("found `trainin`, expected a question, did you mean `training`?");
		assertThat(mistakes(beside("unknown: [training]", "answers: { training: { is: USED, source: a } }")))
			.singleElement()
			.asString()
			.endsWith("found `training`, which is answered, expected an open question");
	}

	@Test
	void aToolThatWasMergedHasNoNamesAndIsFoundOnlyAtItsAddress() {
		Catalog catalog = CatalogReader.read(beside("mergedInto: aider"), this.rulebook);
		assertThat(catalog.find("zebra")).isNotNull();
		assertThat(catalog.tools()).noneMatch((tool) -> tool.id().equals("zebra"));
		assertThat(catalog.search("zebra")).noneMatch((tool) -> tool.id().equals("zebra"));
		Map<String, String> named = beside("mergedInto: aider");
		named.computeIfPresent("goose.yml",
				(file, text) -> text.replace("tool: goose\n", "tool: goose\naliases: [{ name: Zebra }]\n"));
		assertThat(mistakes(named)).isEmpty();
	}

	@Test
	void aToolIsMergedIntoAnotherThatIsThere() {
		for (String into : List.of("nothing", "zebra")) {
			assertThat(mistakes(beside("mergedInto: " + into))).singleElement()
				.asString()
				.endsWith("found `" + into + "`, expected another tool, which is not merged itself");
		}
		assertThat(mistakes(beside("mergedInto: aider", "aliases: [{ name: zebroid }]"))).singleElement()
			.asString()
			.contains("a name of a tool that was merged");
	}

	@Test
	void anEditionMayKnowWhatTheToolDoesNot() {
		assertThat(read(beside("unknown: [autonomy]")).editions().get(0).unknown()).isEmpty();
	}

	@Test
	void everySourceIsOfSomethingAndEveryEditionOnce() {
		Map<String, String> files = beside(
				"sources: { a: { title: A, date: 2026-11-21 }, b: { title: B, date: 2026-11-21 } }");
		files.replaceAll((file, text) -> file.equals("zebra.yml")
				? text.replace("sources: { a: { title: A, date: 2026-11-21 } }\n", "")
						+ "  - id: one\n    name: Another\n"
				: text);
		assertThat(mistakes(files)).satisfiesExactly(
				(unused) -> assertThat(unused)
					.endsWith("found `b`, which nothing cites, expected a source of something"),
				(twin) -> assertThat(twin).contains("found the edition `one` a second time"));
	}

	@Test
	void aVendorIsTheSameEverywhere() {
		Map<String, String> files = beside("homepage: https://example.org");
		files.replaceAll((file, text) -> text.replace("id: x, name: X, home: US", "id: anthropic, name: X, home: USA"));
		assertThat(mistakes(files)).satisfiesExactly(
				(vendor) -> assertThat(vendor).contains("found `anthropic` as X, USA"),
				(home) -> assertThat(home).endsWith("found `USA`, expected a country as DE, or ZZ for not known"));
	}

	/** The shipped catalogue and a small tool with these lines. */
	private static Map<String, String> beside(String... lines) {
		Map<String, String> files = new TreeMap<>(TextFiles.in(Shipped.TOOLS));
		files.put("zebra.yml", """
				tool: zebra
				name: Zebra
				kind: chatbot
				vendor: { id: x, name: X, home: US, source: a }
				review: 2027-02-28
				sources: { a: { title: A, date: 2026-11-21 } }
				%s
				editions:
				  - id: one
				    name: One
				    answers: { autonomy: { is: SUGGEST_ONLY, source: a } }
				""".formatted(String.join("\n", lines)));
		return files;
	}

	private Tool read(Map<String, String> files) {
		return Objects.requireNonNull(CatalogReader.read(files, this.rulebook).find("zebra"));
	}

	private List<String> mistakes(Map<String, String> files) {
		try {
			CatalogReader.read(files, this.rulebook);
			return List.of();
		}
		catch (InvalidFiles ex) {
			return ex.problems().stream().map(Problem::toString).toList();
		}
	}

	private static int line(String text, String start) {
		return text.lines()
			.toList()
			.indexOf(text.lines().filter((line) -> line.startsWith(start)).findFirst().orElseThrow()) + 1;
	}

	private Case claudeCodeFor(Map<String, String> use) {
		return Case.of(this.rulebook, this.claudeCode, edition(this.claudeCode, "managed-default"),
				this.rulebook.presets().get("developer-laptop"), use, this.rulebook.organisation(), Shipped.TODAY);
	}

	private Verdict judge(Map<String, String> use) {
		Case whole = claudeCodeFor(use);
		return Shipped.RULE_BASE.judge(whole.answers(), whole.controls());
	}

	private static Tool tool(String id) {
		return Shipped.CATALOG.tools().stream().filter((tool) -> tool.id().equals(id)).findFirst().orElseThrow();
	}

	private static Edition edition(Tool tool, String id) {
		return tool.editions().stream().filter((edition) -> edition.id().equals(id)).findFirst().orElseThrow();
	}

	private static Edition.SourcedAnswer answer(String tool, String edition, String question) {
		Edition.SourcedAnswer answer = edition(tool(tool), edition).answers().get(question);
		assertThat(answer).as(tool + "/" + edition + " " + question).isNotNull();
		return answer;
	}

}
