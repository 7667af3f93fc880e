package org.weighhouse.web.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.weighhouse.engine.RuleBase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * `rules diff DIR1 DIR2`: what the second rule base would change for the catalogue.
 */
@Command(name = "diff", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class RulesDiffCommand implements Callable<Integer>, Terminal.Command {

	enum Format {

		TEXT, MARKDOWN, JSON

	}

	private static final JsonMapper JSON = JsonMapper.builder()
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.build();

	private final Terminal terminal;

	@Parameters(index = "0", paramLabel = "DIR1")
	private Path before = Path.of("");

	@Parameters(index = "1", paramLabel = "DIR2")
	private Path after = Path.of("");

	@Option(names = "--format", paramLabel = "text|markdown|json")
	private Format format = Format.TEXT;

	RulesDiffCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		Words words = this.terminal.words();
		RuleBase one = Shipped.rules(this.before, words);
		RuleBase other = Shipped.rules(this.after, words);
		CatalogImpact impact = CatalogImpact.between(one, other, Shipped.catalog(one), CaseInput.today());
		this.terminal.out().print(switch (this.format) {
			case JSON -> JSON.writeValueAsString(impact) + "\n";
			case TEXT -> text(impact, words, "diff.flip");
			case MARKDOWN -> text(impact, words, "diff.row");
		});
		return Exit.DONE;
	}

	private String text(CatalogImpact impact, Words words, String row) {
		StringBuilder text = new StringBuilder(
				words.get("diff.counts", impact.cases(), impact.flips().size(), impact.up(), impact.down()))
			.append('\n');
		if (this.format == Format.MARKDOWN && !impact.flips().isEmpty()) {
			text.append('\n').append(words.get("diff.table")).append('\n').append("| --- | --- | --- | --- | --- |\n");
		}
		for (CatalogImpact.Flip flip : impact.flips()) {
			text.append(words.get(row, flip.edition(), flip.preset(), flip.dataClass(), side(flip.before(), words),
					side(flip.after(), words), flip.isUp() ? words.get("diff.up") : words.get("diff.down")))
				.append('\n');
		}
		return text.toString();
	}

	private static String side(CatalogImpact.Side side, Words words) {
		return words.get("diff.side", words.range(side.residualTierAtLeast(), side.residualTier()),
				String.join(", ", side.decides()));
	}

}
