package org.weighhouse.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.text.InvalidFiles;
import org.weighhouse.engine.text.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What a source says of itself, and how long it proves anything.
 */
class SourceTests {

	private static final String DIGEST = "0123456789abcdef".repeat(4);

	private static final String SOURCES = "sources: { a: { title: A, date: 2026-11-21, %s } }\n";

	private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

	private final Rulebook rulebook = Shipped.RULE_BASE.rulebook();

	@Test
	void itNamesItsPageItsFileAndItsLastDay() {
		Tool tool = read("link: \"https://zebra.example/soc2?year=2026\", sha256: " + DIGEST + ", until: 2026-12-31");
		assertThat(tool.editions().get(0).answers().get("egress").source()).isEqualTo(
				new Tool.Source("A", LocalDate.of(2026, 11, 21), "https://zebra.example/soc2?year=2026", DIGEST, LAST));
	}

	@Test
	void anAnswerCountsUntilTheLastDayOfItsSource() {
		Tool tool = read("until: 2026-12-31");
		assertThat(egress(tool, LAST)).isEqualTo("NONE");
		assertThat(egress(tool, LAST.plusDays(1))).isEqualTo("UNKNOWN");
		assertThat(egress(read("link: \"https://zebra.example\""), LAST.plusDays(1))).isEqualTo("NONE");
	}

	@Test
	void badNewsOutlivesItsSource() {
		Tool tool = read("until: 2026-12-31", "UNRESTRICTED");
		assertThat(egress(tool, LAST.plusDays(1))).isEqualTo("UNRESTRICTED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "http://me:secret@zebra.example/", "ftp://zebra.example", "zebra",
			"https://zebra.example/{year}", "https:///terms" })
	void itsLinkIsOneThatABrowserMayOpen(String link) {
		assertThat(mistakes("link: \"" + link + "\"")).singleElement().asString().contains("`" + link + "`");
		assertThat(mistakes("homepage: \"" + link + "\"")).as("homepage")
			.singleElement()
			.asString()
			.contains("`" + link + "`");
	}

	@Test
	void itsDigestAndLastDayAreChecked() {
		assertThat(mistakes("sha256: " + DIGEST.toUpperCase(Locale.ROOT))).singleElement()
			.asString()
			.contains("64 hex digits");
		assertThat(mistakes("until: 2026-11-20")).singleElement()
			.asString()
			.endsWith("found `2026-11-20`, expected a day not before 2026-11-21");
	}

	private String egress(Tool tool, LocalDate today) {
		return Case.of(this.rulebook, tool, tool.editions().get(0), null, Map.of(), this.rulebook.organisation(), today)
			.answers()
			.get("egress");
	}

	private List<Problem> mistakes(String more) {
		return catchThrowableOfType(InvalidFiles.class, () -> read(more)).problems();
	}

	private Tool read(String more) {
		return read(more, "NONE");
	}

	private Tool read(String more, String egress) {
		String text = """
				tool: zebra
				name: Zebra
				kind: desktop-app
				vendor: { id: z, name: Z, home: DE, source: a }
				review: 2030-01-31
				answers: { egress: { is: %s, source: a } }
				editions: [{ id: one, name: One }]
				%s
				""".formatted(egress,
				more.startsWith("homepage") ? SOURCES.formatted("") + more : SOURCES.formatted(more));
		return CatalogReader.read(Map.of("zebra.yml", text), this.rulebook).tools().get(0);
	}

}
