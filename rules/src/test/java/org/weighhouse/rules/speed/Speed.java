package org.weighhouse.rules.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.weighhouse.rules.ShippedRules;

/**
 * Measures everything and puts the table into the page about speed: started by Maven, in
 * the folder of the rules. The page's own words stay as they are.
 */
final class Speed {

	private static final Path PAGE = Path.of("../docs/speed.md");

	private static final String BEGIN = "<!-- figures: written by the command -->\n";

	private static final String END = "<!-- end of figures -->\n";

	private static final String FIGURES = """
			- When: %s, for %d minutes, rounds: %d, load of the machine before: %s
			- Machine: %s
			- Rule base: `%s`, %d rules over %d questions; %s findings a case

			%s%s""";

	private Speed() {
	}

	public static void main(String[] arguments) throws IOException {
		List<String> words = List.of(String.join(",", arguments).split(","));
		Effort effort = Effort.named(words);
		Path folder = Files.createDirectories(Path.of("../web/target/speed"));
		Path page = words.contains("write") ? PAGE : folder.resolve("speed.md");
		Files.writeString(page, page(figures(effort, folder)));
		System.out.println("Written: " + page.toAbsolutePath().normalize());
	}

	private static String figures(Effort effort, Path folder) {
		Jmh jmh = new Jmh(effort, folder);
		Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
		String load = Row.number(Machine.load());
		List<Row> rows = new ArrayList<>(OneCaseFigures.measure(jmh));
		rows.addAll(RegisterFigures.measure(jmh));
		rows.addAll(RuleGrowthFigures.measure(jmh));
		rows.addAll(StartFigures.measure(jmh, folder));
		String table = rows.stream().map((row) -> row.markdown() + "\n").collect(Collectors.joining());
		return FIGURES.formatted(start, Duration.between(start, Instant.now()).toMinutes(), effort.rounds(), load,
				Machine.describe(), ShippedRules.RULEBOOK.digest(), ShippedRules.RULEBOOK.rules().size(),
				ShippedRules.RULEBOOK.questionnaire().size(), Row.number(DrawnCases.findings()), Row.HEAD, table);
	}

	private static String page(String figures) throws IOException {
		String page = Files.readString(PAGE);
		int begin = page.indexOf(BEGIN) + BEGIN.length();
		return page.substring(0, begin) + figures + page.substring(page.indexOf(END, begin));
	}

}
