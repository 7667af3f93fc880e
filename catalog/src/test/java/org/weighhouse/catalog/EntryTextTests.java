package org.weighhouse.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Changes of one value leave the rest of a file as it was written.
 */
class EntryTextTests {

	private static final String FILE = """
			# Why egress stays open.
			tool: ferry
			name: Ferry
			vendor: { id: harbour, name: Harbour, home: DE, source: page }
			sources:
			  page: { title: "ferry.example, terms", date: 2026-11-01 } # read twice
			answers:
			  # Measured on a laptop.
			  fileRead: { is: HOME, source: page }
			  fileWrite:
			    is: HOME
			    source: page
			    note: >-
			      It writes
			      # where it is told to.

			  # The last one.
			  guiControl: { is: NONE, source: page }
			unknown: [egress, listening]
			editions:
			  - id: desktop
			    name: Desktop
			    answers:
			      autonomy: { is: SUGGEST_ONLY, source: page }
			  - id: server
			    name: Server
			""";

	private final EntryText entry = new EntryText(FILE);

	@Test
	void anotherAnswerChangesItsOwnLinesOnly() {
		EntryText changed = this.entry.answering(null, "fileWrite", Map.of("is", "WORKSPACE"));
		assertThat(changed.text()).isEqualTo(FILE.replace("""
				  fileWrite:
				    is: HOME
				    source: page
				    note: >-
				      It writes
				      # where it is told to.
				""", """
				  fileWrite: { is: WORKSPACE }
				"""));
	}

	@Test
	void aNewAnswerStandsLastAndIsNoLongerUnknown() {
		EntryText changed = this.entry.answering(null, "egress", answer("NONE", "Says: \"no network\""));
		assertThat(changed.text()).isEqualTo(FILE.replace("""
				  guiControl: { is: NONE, source: page }
				unknown: [egress, listening]
				""", """
				  guiControl: { is: NONE, source: page }
				  egress: { is: NONE, source: page, note: "Says: \\"no network\\"" }
				unknown: [listening]
				"""));
	}

	@Test
	void anAnswerTakenAwayIsUnknown() {
		assertThat(this.entry.answering(null, "guiControl", null).text()).isEqualTo(FILE.replace("""
				  guiControl: { is: NONE, source: page }
				unknown: [egress, listening]
				""", """
				unknown: [egress, listening, guiControl]
				"""));
	}

	@Test
	void theLastAnswerOfAnEditionTakesTheMapWithIt() {
		assertThat(this.entry.answering("desktop", "autonomy", null).text()).isEqualTo(FILE.replace("""
				    answers:
				      autonomy: { is: SUGGEST_ONLY, source: page }
				""", """
				    unknown: [autonomy]
				"""));
	}

	@Test
	void anEditionAnswersForItself() {
		assertThat(this.entry.answering("server", "egress", Map.of("is", "UNRESTRICTED")).text())
			.isEqualTo(FILE + "    answers: { egress: { is: UNRESTRICTED } }\n");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.entry.answering("none", "egress", Map.of("is", "UNRESTRICTED")));
	}

	@Test
	void oneFieldOfAMapOnOneLineChangesInPlace() {
		assertThat(this.entry.with("AT", "vendor", "home").text()).isEqualTo(FILE.replace("home: DE", "home: AT"));
		assertThat(this.entry.with("DE", "vendor", "home").text()).isEqualTo(FILE);
	}

	@Test
	void newFieldsStandWhereTheyUsuallyDo() {
		EntryText changed = this.entry.with("2027-01-31", "review")
			.with(List.of(Map.of("former", "Barge")), "aliases")
			.with(Map.of("purl", "pkg:npm/ferry"), "aliases", "1");
		assertThat(changed.text()).contains("""
				source: page }
				aliases: [{ former: Barge }, { purl: "pkg:npm/ferry" }]
				review: 2027-01-31
				sources:
				""");
	}

	@Test
	void anItemComesAndGoes() {
		EntryText third = this.entry.with(new TreeMap<>(Map.of("id", "cloud", "name", "Cloud")), "editions", "2");
		assertThat(third.text()).isEqualTo(FILE + "  - { id: cloud, name: Cloud }\n");
		assertThat(third.with(null, "editions", "2").text()).isEqualTo(FILE);
		assertThat(this.entry.with(null, "editions", "0").text()).isEqualTo(FILE.replace("""
				  - id: desktop
				    name: Desktop
				    answers:
				      autonomy: { is: SUGGEST_ONLY, source: page }
				""", ""));
	}

	@Test
	void theFirstFieldOfAnItemKeepsItsDash() {
		assertThat(this.entry.with("laptop", "editions", "0", "id").text())
			.isEqualTo(FILE.replace("- id: desktop", "- id: laptop"));
		assertThat(this.entry.with(null, "editions", "0", "id").text())
			.isEqualTo(FILE.replace("  - id: desktop\n    name", "  - name"));
	}

	@Test
	void sourcesAreNamedOnceAndIdleOnesLeave() {
		Map<String, Object> press = Map.of("title", "press");
		EntryText twice = this.entry.withSource("page", press);
		assertThat(twice.keyOf(press)).isEqualTo("page-2");
		assertThat(twice.withSource("other", press)).isSameAs(twice);
		assertThat(twice.withoutIdleSources().text()).isEqualTo(FILE);
	}

	@Test
	void linesEndAsTheyDidBefore() {
		String windows = FILE.replace("\n", "\r\n");
		assertThat(new EntryText(windows).answering("server", "egress", Map.of("is", "NONE")).text())
			.isEqualTo(windows + "    answers: { egress: { is: NONE } }\r\n");
	}

	/** A change and its way back, in every shipped file: other lines never move. */
	@Test
	void whatIsNotConcernedStaysInEveryShippedFile() {
		Random random = new Random(7);
		TextFiles.in(Shipped.TOOLS).forEach((file, text) -> {
			if (file.endsWith(".expect.yml")) {
				return;
			}
			Tool tool = Shipped.CATALOG.find(file.replace(".yml", ""));
			List<String> ids = new ArrayList<>(Shipped.RULE_BASE.rulebook().questionnaire().ids());
			ids.removeAll(Set.of("allegation"));
			for (int i = 0; i < 12; i++) {
				String question = ids.get(random.nextInt(ids.size()));
				String edition = random.nextBoolean() ? null : tool.editions().get(0).id();
				EntryText changed = new EntryText(text).answering(edition, question, answer("ANY", hostile(random)));
				assertThat(lines(changed.text())).as("%s %s %s", file, edition, question)
					.containsAll(without(lines(text), question));
				assertThat(changed.answering(edition, question, null).at("editions")).isNotNull();
			}
		});
	}

	private static String hostile(Random random) {
		List<String> parts = List.of("a: b", " #c", "\"", "\\", "\n", "{", "]", "- ", "é", "𝕏", "%", "&x", "*y", "!t",
				"'");
		StringBuilder text = new StringBuilder("x");
		random.ints(8, 0, parts.size()).forEach((each) -> text.append(parts.get(each)));
		return text.toString();
	}

	private static Set<String> lines(String text) {
		return new HashSet<>(text.lines().toList());
	}

	/** Of an answer, and of the list of what is unknown, any line may change. */
	private static Set<String> without(Set<String> lines, String question) {
		Set<String> others = new HashSet<>(lines);
		others.removeIf((line) -> line.contains(question) || !line.matches("( {2})?[A-Za-z-]+:.*|#.*"));
		return others;
	}

	private static Map<String, Object> answer(String is, String note) {
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("is", is);
		answer.put("source", "page");
		answer.put("note", note);
		return answer;
	}

}
