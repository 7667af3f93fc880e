package org.weighhouse.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.weighhouse.engine.rulebook.AskedOf;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Template;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the shipped entries keep to beyond what the reader checks; each test tells every
 * mistake at once.
 */
class EntriesTests {

	private static final Set<AskedOf> ANSWERED_HERE = Set.of(AskedOf.REVIEWER, AskedOf.VENDOR, AskedOf.LEGAL);

	private static final Set<String> LOOKED_UP_HERE = Set.of("vulns", "maintenance");

	private final Rulebook rulebook = Shipped.RULE_BASE.rulebook();

	@Test
	void thereAreAtLeastFortyToolsWithSixtyEditions() {
		assertThat(Shipped.CATALOG.tools()).hasSizeGreaterThanOrEqualTo(40);
		assertThat(Shipped.CATALOG.tools().stream().mapToInt((tool) -> tool.editions().size()).sum())
			.isGreaterThanOrEqualTo(60);
	}

	@Test
	void everyQuestionIsAnsweredOrSaidToBeUnknown() {
		List<String> mistakes = new ArrayList<>();
		for (Tool tool : Shipped.CATALOG.tools()) {
			Template template = this.rulebook.templates().get(tool.kind());
			for (Edition edition : tool.editions()) {
				List<String> open = this.rulebook.questionnaire()
					.questions()
					.stream()
					.filter((question) -> isAnsweredHere(question) && !template.notApplicable().contains(question.id())
							&& !edition.answers().containsKey(question.id()))
					.map(Question::id)
					.toList();
				open.stream()
					.filter((id) -> !edition.unknown().contains(id))
					.forEach((id) -> mistakes
						.add(tool.id() + "/" + edition.id() + ": neither answered nor unknown: " + id));
				edition.unknown()
					.stream()
					.filter((id) -> !open.contains(id))
					.forEach((id) -> mistakes.add(tool.id() + "/" + edition.id() + ": nothing to answer here: " + id));
			}
		}
		assertThat(mistakes).isEmpty();
	}

	private static boolean isAnsweredHere(Question question) {
		return !question.ofUse()
				&& (ANSWERED_HERE.contains(question.askedOf()) || LOOKED_UP_HERE.contains(question.id()));
	}

	@Test
	void noSourceIsFromTheFuture() {
		List<String> mistakes = new ArrayList<>();
		for (Tool tool : Shipped.CATALOG.tools()) {
			sources(tool).filter((source) -> source.date().isAfter(Shipped.TODAY))
				.forEach((source) -> mistakes.add(tool.id() + ": " + source));
		}
		assertThat(mistakes).isEmpty();
	}

	@Test
	void everyEntryIsDueForReviewWithinHalfAYear() {
		assertThat(Shipped.CATALOG.tools()).allSatisfy((tool) -> assertThat(tool.review()).as(tool.id())
			.isBetween(Shipped.TODAY, Shipped.TODAY.plusMonths(6)));
	}

	@Test
	void advisoriesAreIdsOfThePastEachOnce() {
		List<String> mistakes = new ArrayList<>();
		for (Tool tool : Shipped.CATALOG.tools()) {
			Set<String> seen = new HashSet<>();
			tool.advisories()
				.stream()
				.filter((id) -> !seen.add(id) || !isAdvisory(id))
				.forEach((id) -> mistakes.add(tool.id() + ": " + id));
		}
		assertThat(mistakes).isEmpty();
	}

	@Test
	void everyToolHasAPurpose() {
		assertThat(Shipped.CATALOG.tools())
			.allSatisfy((tool) -> assertThat(tool.purposes()).as(tool.id()).isNotEmpty().doesNotHaveDuplicates());
	}

	private static boolean isAdvisory(String id) {
		if (id.matches("CVE-[0-9]{4}-[0-9]{4,}")) {
			return Integer.parseInt(id.substring(4, 8)) <= Shipped.TODAY.getYear();
		}
		return id.matches("GHSA(-[0-9a-z]{4}){3}");
	}

	private static Stream<Tool.Source> sources(Tool tool) {
		Stream<Tool.Source> answers = tool.editions()
			.stream()
			.flatMap((edition) -> edition.answers().values().stream())
			.flatMap((answer) -> Stream.concat(Stream.ofNullable(answer.source()),
					answer.conflicts().stream().map(Edition.Conflict::source)));
		return Stream
			.concat(answers, Stream.concat(Stream.of(tool.vendor().source()),
					tool.allegations().stream().map(Tool.Allegation::source)))
			.distinct();
	}

}
