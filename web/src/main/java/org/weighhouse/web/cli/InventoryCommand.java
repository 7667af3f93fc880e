package org.weighhouse.web.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.inventory.ColumnMapping;
import org.weighhouse.web.inventory.Content;
import org.weighhouse.web.inventory.Inventory;
import org.weighhouse.web.inventory.Matcher;
import org.weighhouse.web.inventory.TitleWeighing;
import org.weighhouse.web.inventory.UnreadableInventory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Says of every title of an inventory which tool it is and what that weighs in a use, or
 * that it is unknown. Offline; nothing is kept.
 */
@Command(name = "inventory", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class InventoryCommand implements Callable<Integer>, Terminal.Command {

	private static final String DATA_CLASS = "dataClass";

	private final Terminal terminal;

	@Parameters(arity = "1", paramLabel = "FILE|-")
	private String file = "";

	@Mixin
	private InventoryOptions options = new InventoryOptions();

	@Option(names = "--preset", paramLabel = "ID")
	private @Nullable String preset;

	@Option(names = "--data-class", paramLabel = "CLASS")
	private @Nullable String dataClass;

	@Option(names = "--rules", paramLabel = "DIR")
	private @Nullable Path rules;

	@Option(names = "--format", paramLabel = "text|csv|json")
	private InventoryPrinter.Format format = InventoryPrinter.Format.TEXT;

	@Option(names = "--fail-on", paramLabel = "low|medium|high|prohibited")
	private @Nullable Tier failOn;

	@Option(names = "--known-only")
	private boolean knownOnly;

	@Option(names = "--rest", paramLabel = "FILE")
	private @Nullable Path rest;

	@Option(names = "--quiet")
	private boolean quiet;

	InventoryCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws IOException {
		Words words = this.terminal.words();
		Content content = this.options.content(words);
		ColumnMapping named = this.options.columns(words);
		RuleBase ruleBase = Shipped.rules(this.rules, words);
		TitleWeighing weighing = weighing(ruleBase);
		InventoryCount count = new InventoryCount(this.failOn, this.knownOnly);
		try (InputStream in = InventoryOptions.open(this.file, this.terminal); PrintWriter left = openRest()) {
			InventoryPrinter printer = InventoryPrinter.of(this.format, this.terminal.out(), words);
			InventoryLines lines = new InventoryLines(new Matcher(Shipped.catalog(ruleBase)), weighing,
					(left != null) ? List.of(count, printer, new InventoryRest(left, words)) : List.of(count, printer));
			printer.begin();
			Inventory.read(in, content, named, lines);
			printer.end(count);
		}
		catch (UnreadableInventory ex) {
			throw new Exit.BadInput(this.file + ": " + words.inventory(ex.key(), ex.arguments()));
		}
		if (!this.quiet) {
			count.tell(this.terminal.err(), words);
		}
		return count.exit();
	}

	/** Null where nothing is weighed. */
	private @Nullable TitleWeighing weighing(RuleBase ruleBase) {
		Words words = this.terminal.words();
		if (this.preset == null) {
			if (this.dataClass != null || this.failOn != null) {
				throw new Exit.BadInput(words.get("inventory.noPreset"));
			}
			return null;
		}
		Rulebook rulebook = ruleBase.rulebook();
		Preset use = rulebook.presets().get(this.preset);
		if (use == null) {
			throw new Exit.BadInput(JudgeOptions.unknown(words, "--preset", this.preset, rulebook.presets().keySet()));
		}
		Question question = rulebook.questionnaire().get(DATA_CLASS);
		if (this.dataClass != null && question.rank(this.dataClass) < 0) {
			throw new Exit.BadInput(JudgeOptions.unknown(words, "--data-class", this.dataClass, question.answerIds()));
		}
		return new TitleWeighing(ruleBase, use, this.dataClass, CaseInput.today());
	}

	private @Nullable PrintWriter openRest() throws IOException {
		if (this.rest == null) {
			return null;
		}
		if (Files.exists(this.rest)) {
			throw new Exit.BadInput(this.terminal.words().get("inventory.restThere", this.rest));
		}
		return new PrintWriter(
				Files.newBufferedWriter(this.rest, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW));
	}

}
