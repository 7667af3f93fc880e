package org.weighhouse.web.entry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.weighhouse.catalog.TextFiles;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.rulebook.Question;

import static org.assertj.core.api.Assertions.assertThat;

class SofteningTests {

	private static final String LEAKS = "It leaks";

	private static final Tool.Source SOURCE = new Tool.Source("A report", LocalDate.of(2026, 11, 1));

	private static final Question QUESTION = question();

	private static Question question() {
		Map<String, String> files = TextFiles.shipped(TextFiles.RULES);
		files.keySet().removeIf((path) -> path.endsWith(".cases.yml"));
		return RuleBase.compile(files).rulebook().questionnaire().get(Softening.QUESTION);
	}

	@Test
	void aLowerGradeIsSofterAndAHigherIsNot() {
		assertThat(between(List.of("CREDIBLE_REPORT"), List.of("UNVERIFIED"))).containsExactly(LEAKS);
		assertThat(between(List.of("UNVERIFIED"), List.of("CREDIBLE_REPORT"))).isEmpty();
		assertThat(between(List.of("UNVERIFIED"), List.of("UNVERIFIED"))).isEmpty();
	}

	@Test
	void aClaimThatIsGoneIsSofterAndANewOneIsNot() {
		assertThat(between(List.of("UNVERIFIED"), List.of())).containsExactly(LEAKS);
		assertThat(between(List.of(), List.of("UNVERIFIED"))).isEmpty();
	}

	@Test
	void oneOfTwoSameClaimsMayNotGo() {
		assertThat(between(List.of("UNVERIFIED", "CREDIBLE_REPORT"), List.of("CREDIBLE_REPORT")))
			.containsExactly(LEAKS);
		assertThat(between(List.of("UNVERIFIED", "CREDIBLE_REPORT"), List.of("CREDIBLE_REPORT", "UNVERIFIED")))
			.isEmpty();
	}

	@Test
	void aClaimInOtherWordsCountsAsGone() {
		Tool after = tool(new Tool.Allegation("VENDOR_CONFIRMED", "It may leak", SOURCE, null));
		assertThat(Softening.between(tool(claim("UNVERIFIED")), after, QUESTION).claims()).containsExactly(LEAKS);
	}

	@Test
	void aNewToolTakesNothingLessGravely() {
		assertThat(Softening.between(null, tool(), QUESTION).isNone()).isTrue();
	}

	private static List<String> between(List<String> before, List<String> after) {
		return Softening
			.between(tool(before.stream().map(SofteningTests::claim).toArray(Tool.Allegation[]::new)),
					tool(after.stream().map(SofteningTests::claim).toArray(Tool.Allegation[]::new)), QUESTION)
			.claims();
	}

	private static Tool.Allegation claim(String grade) {
		return new Tool.Allegation(grade, LEAKS, SOURCE, null);
	}

	private static Tool tool(Tool.Allegation... claims) {
		return new Tool("ark", "Ark", "chatbot", List.of(), new Tool.Vendor("noah", "Noah", "DE", SOURCE), null,
				List.of(), LocalDate.of(2027, 1, 1), null, Arrays.asList(claims), List.of(), List.of());
	}

}
