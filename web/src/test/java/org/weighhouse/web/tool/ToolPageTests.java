package org.weighhouse.web.tool;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.weighhouse.catalog.Catalog;
import org.weighhouse.catalog.CatalogReader;
import org.weighhouse.catalog.TextFiles;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.rulebook.AskedOf;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.tool.EvidenceGroup.Known;
import org.weighhouse.web.tool.UsualUses.UsualUse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ToolPageTests {

	private static final RuleBase RULES = RuleBase.compile(TextFiles.shipped(TextFiles.RULES));

	private static final LocalDate REVIEW = LocalDate.of(2027, 2, 21);

	private static final UsualUses USES = new UsualUses(
			Map.of("default", new UsualUse("developer-laptop", "standard-agent-workspace")));

	private static final Tool AGENT = read("""
			tool: agent
			name: Agent
			kind: command-line-agent
			purposes: [coding-agent]
			vendor: { id: firm, name: A Firm, home: US, source: page }
			review: 2027-02-21
			sources:
			  page: { title: the firm's page, date: 2026-11-01 }
			  press: { title: a paper, date: 2026-11-02 }
			answers:
			  execCapability: { is: ARBITRARY_LOCAL, source: page }
			  instructedBy: { is: MODEL, source: page }
			allegations:
			  - { grade: UNVERIFIED, claim: It is said to phone home, source: press }
			editions:
			  - id: firm
			    name: For firms
			    plan: Firm
			    answers:
			      isolation: { is: NONE, source: page }
			      training: { is: DEFAULT_OFF, source: page, conflicts: [ { is: USED, source: press } ] }
			  - id: home
			    name: For homes
			    plan: Home
			    answers:
			      isolation: { is: NONE, source: page }
			""");

	@Test
	void eachClassOfDataHasItsCellWithTheReadyMadeWayBesideIt() {
		ToolPage page = page("firm", REVIEW);
		assertThat(page.cells()).extracting(DataClassCell::name)
			.containsExactly("Public", "Internal", "Confidential", "Restricted");
		DataClassCell confidential = page.cells().get(2);
		assertThat(confidential.means()).startsWith("our own source code");
		assertThat(confidential.ready()).isNotNull();
		assertThat(confidential.ready().residualTier()).isLessThanOrEqualTo(confidential.usual().residualTier());
		assertThat(confidential.ready().answers()).containsEntry("environment", "MANAGED_WORKSPACE");
	}

	@Test
	void theWorseOfTwoSourcesCountsAndTheOtherIsShown() {
		Known training = answer(page("firm", REVIEW), "training");
		assertThat(training.answer().is()).isEqualTo("USED");
		assertThat(training.source()).isEqualTo(new Tool.Source("a paper", LocalDate.of(2026, 11, 2)));
		assertThat(training.others()).singleElement()
			.satisfies((other) -> assertThat(other.source().title()).isEqualTo("the firm's page"));
	}

	@Test
	void aClaimIsGradedInWords() {
		assertThat(page("firm", REVIEW).grade(AGENT.allegations().get(0))).isEqualTo("Claims without proof");
	}

	@Test
	void whatIsNotKnownIsAnOpenQuestionOfSomebody() {
		List<OpenQuestions> open = page("home", REVIEW).open();
		assertThat(open).extracting(OpenQuestions::whom).contains(AskedOf.VENDOR, AskedOf.REVIEWER).isSorted();
		assertThat(open).flatExtracting(OpenQuestions::questions)
			.extracting((question) -> question.id())
			.contains("training")
			.doesNotContain("execCapability", "dataClass");
	}

	@Test
	void theComparisonShowsWhereEditionsDiffer() {
		Comparison comparison = page("firm", REVIEW).comparison();
		assertThat(comparison.several()).isTrue();
		assertThat(comparison.plans().differs()).isTrue();
		assertThat(comparison.hostings().differs()).isFalse();
		assertThat(comparison.answers()).filteredOn(Comparison.Row::differs)
			.extracting(Comparison.Row::name)
			.containsExactly(RULES.questionnaire().get("training").name());
	}

	@Test
	void onTheDayOfItsReviewAnAnswerStillCountsAndTheDayAfterNoMore() {
		assertThat(page("firm", REVIEW).reviewOverdue()).isFalse();
		ToolPage late = page("firm", REVIEW.plusDays(1));
		assertThat(late.reviewOverdue()).isTrue();
		assertThat(late.open()).flatExtracting(OpenQuestions::questions)
			.extracting((question) -> question.id())
			.contains("execCapability");
	}

	@Test
	void theFirstThreeFindingsStandBeforeTheRest() {
		ToolPage page = page("firm", REVIEW);
		assertThat(page.topFindings()).hasSize(3)
			.extracting((each) -> each.finding().tier())
			.contains(page.verdict().residualTier());
		assertThat(page.topFindings().size() + page.otherFindings().size()).isEqualTo(page.findings().size());
	}

	@Test
	void theListSpansTheEditionsByTheirUpperEnds() {
		ToolSummary summary = ToolSummary.of(AGENT, weighing(REVIEW));
		assertThat(summary.kind()).isEqualTo("Command-line agent");
		assertThat(summary.best()).isLessThanOrEqualTo(summary.worst()).isGreaterThan(Tier.LOW);
	}

	@Test
	void anEditionThatDoesNotExistIsUnknown() {
		assertThatExceptionOfType(UnknownTool.class).isThrownBy(() -> page("other", REVIEW))
			.withMessageContaining("agent/other");
	}

	private static Known answer(ToolPage page, String question) {
		return page.evidence()
			.stream()
			.flatMap((group) -> group.answers().stream())
			.filter((known) -> known.question().id().equals(question))
			.findFirst()
			.orElseThrow();
	}

	private static ToolPage page(String edition, LocalDate today) {
		return ToolPage.of(AGENT, edition, List.of(AGENT), weighing(today));
	}

	private static UsualWeighing weighing(LocalDate today) {
		return new UsualWeighing(RULES, USES, today);
	}

	private static Tool read(String text) {
		Catalog catalog = CatalogReader.read(Map.of("agent.yml", text), RULES.rulebook());
		return catalog.tools().get(0);
	}

}
