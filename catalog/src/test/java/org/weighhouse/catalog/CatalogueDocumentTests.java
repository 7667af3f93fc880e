package org.weighhouse.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.weighhouse.engine.rulebook.Question;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds `docs/catalogue.md` against the entries: what is known of how many tools, and
 * what is worth finding out next.
 */
class CatalogueDocumentTests {

	private static final Path DOCUMENT = Path.of("..", "docs", "catalogue.md");

	private static final int MOST_QUESTIONS = 25;

	private final List<Tool> tools = Shipped.CATALOG.tools();

	private final Map<String, Set<String>> open = new TreeMap<>();

	private final Map<String, Integer> settles = new TreeMap<>();

	private int editions;

	private int verdicts;

	private int unsettled;

	@Test
	void theDocumentTellsWhatTheEntriesTell() throws IOException {
		this.tools.forEach(this::count);
		String text = text();
		if ("write".equals(System.getProperty("weighhouse.expect"))) {
			Files.writeString(DOCUMENT, text);
		}
		assertThat(Files.readString(DOCUMENT)).isEqualTo(text);
	}

	private void count(Tool tool) {
		for (Edition edition : tool.editions()) {
			this.editions++;
			edition.unknown()
				.forEach((id) -> this.open.computeIfAbsent(id, (key) -> new HashSet<>())
					.add(tool.id() + "/" + edition.id()));
		}
		for (Expectation each : ExpectedVerdictsTests.expected(tool)) {
			Expectation today = Judged.today(tool, each);
			this.verdicts++;
			if (today.residual().size() > 1) {
				this.unsettled++;
				today.settledBy()
					.stream()
					.flatMap(List::stream)
					.collect(Collectors.toSet())
					.forEach((id) -> this.settles.merge(id, 1, Integer::sum));
			}
		}
	}

	private String text() {
		StringBuilder text = new StringBuilder();
		text.append("# What the catalogue knows\n\n")
			.append("Written by a test from `catalog/tools`; to change it, change an entry (see")
			.append(" [how to](../catalog/README.md)).\n\n")
			.append(this.tools.size() + " tools with " + this.editions + " editions, as of " + Shipped.TODAY + ". Of "
					+ this.verdicts + " expected verdicts " + this.unsettled + " are ranges,\n")
			.append("because something is unknown. No verdict is stored as a fact: the expected ones are judged anew")
			.append(" in every build.\n\n")
			.append("## What is worth finding out\n\n")
			.append("First what would settle most of those ranges (counted over the smallest sets of answers that")
			.append(" settle one), then what\nis unknown most.\n\n")
			.append("| Question | Asked of | Would help to settle | Unknown in editions |\n| --- | --- | --- | --- |\n");
		Set<String> ids = new TreeSet<>(this.open.keySet());
		ids.addAll(this.settles.keySet());
		ids.stream()
			.map(Shipped.RULE_BASE.rulebook().questionnaire()::get)
			.sorted(Comparator.comparingInt((Question question) -> -this.settles.getOrDefault(question.id(), 0))
				.thenComparingInt((question) -> -this.open.getOrDefault(question.id(), Set.of()).size())
				.thenComparing(Question::id))
			.limit(MOST_QUESTIONS)
			.forEach((question) -> text.append(row(question)));
		text.append("\n## Tools\n\n")
			.append("| Tool | Vendor | Home | Editions | Answered | Review by | End of life |\n")
			.append("| --- | --- | --- | --- | --- | --- | --- |\n");
		this.tools.forEach((tool) -> text.append(row(tool)));
		return text.toString();
	}

	private String row(Question question) {
		int unknown = this.open.getOrDefault(question.id(), Set.of()).size();
		return "| " + question.name() + " (`" + question.id() + "`) | " + question.askedOf().word() + " | "
				+ this.settles.getOrDefault(question.id(), 0) + " | " + ((unknown > 0) ? unknown : "–") + " |\n";
	}

	private static String row(Tool tool) {
		return "| [" + tool.name() + "](../catalog/tools/" + tool.id() + ".yml) | " + tool.vendor().name() + " | "
				+ tool.vendor().home() + " | " + tool.editions().size() + " | " + answered(tool) + " | " + tool.review()
				+ " | " + end(tool) + " |\n";
	}

	private static String answered(Tool tool) {
		List<Integer> known = tool.editions().stream().map((edition) -> edition.answers().size()).sorted().toList();
		int least = known.get(0);
		int most = known.get(known.size() - 1);
		return (least == most) ? String.valueOf(least) : least + " to " + most;
	}

	private static String end(Tool tool) {
		Tool.EndOfLife end = tool.end();
		if (end == null) {
			return "";
		}
		LocalDate since = end.since();
		return ((since != null) ? since.toString() : "announced")
				+ ((end.successor() != null) ? ", then " + end.successor() : "");
	}

}
