package org.weighhouse.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.replay.Difference;
import org.weighhouse.web.replay.PackReplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/**
 * `replay PACK`: judges every verdict of an audit pack again, by the rule bases packed
 * with it, and lists what differs.
 */
@Command(name = "replay", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer>, Terminal.Command {

	private final Terminal terminal;

	@Parameters(arity = "1", paramLabel = "PACK")
	private Path pack = Path.of("");

	@Option(names = "--format", paramLabel = "text|json")
	private Format format = Format.TEXT;

	ReplayCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	/** How the outcome is told. */
	enum Format {

		TEXT, JSON

	}

	@Override
	public Integer call() throws IOException {
		if (!Files.exists(this.pack)) {
			throw new Exit.BadInput(this.terminal.words().get("noFile", "replay", this.pack));
		}
		PackReplay.Outcome outcome;
		try {
			outcome = PackReplay.of(this.pack);
		}
		catch (PackReplay.NoPack ex) {
			throw new Exit.BadInput(this.terminal.words().get("replay.noPack", this.pack));
		}
		if (this.format == Format.JSON) {
			this.terminal.out().println(JsonMapper.shared().writeValueAsString(json(outcome)));
		}
		else {
			tell(outcome);
		}
		if (!outcome.wrongRuleBases().isEmpty()) {
			return Exit.BAD_RULES;
		}
		return outcome.differences().isEmpty() ? Exit.DONE : Exit.DIFFERENT;
	}

	private void tell(PackReplay.Outcome outcome) {
		Words words = this.terminal.words();
		outcome.differences()
			.forEach((each) -> this.terminal.out()
				.println(words.get("replay." + each.what(), where(each), shown(each.expected()), shown(each.found()))));
		outcome.wrongRuleBases()
			.forEach((digest, wrong) -> this.terminal.out()
				.println(wrong.isEmpty() ? words.get("replay.noRules", digest)
						: words.get("replay.badRules", digest, wrong)));
		this.terminal.out()
			.println(words.get("replay.counts", outcome.verdicts(), outcome.ruleBases(), outcome.files(),
					outcome.differences().size()));
	}

	private static String where(Difference each) {
		return each.field().isEmpty() ? each.object() : each.object() + ", " + each.field();
	}

	private static String shown(@Nullable String value) {
		return Objects.requireNonNullElse(value, "–");
	}

	private static Map<String, Object> json(PackReplay.Outcome outcome) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("same", outcome.differences().isEmpty() && outcome.wrongRuleBases().isEmpty());
		json.put("verdicts", outcome.verdicts());
		json.put("ruleBases", outcome.ruleBases());
		json.put("files", outcome.files());
		json.put("wrongRuleBases", outcome.wrongRuleBases());
		json.put("differences", outcome.differences().stream().map(ReplayCommand::json).toList());
		return json;
	}

	private static Map<String, @Nullable Object> json(Difference each) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("what", each.what().name());
		json.put("object", each.object());
		json.put("field", each.field());
		json.put("expected", each.expected());
		json.put("found", each.found());
		return json;
	}

}
