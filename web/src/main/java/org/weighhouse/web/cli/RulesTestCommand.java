package org.weighhouse.web.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.TextFiles;
import org.weighhouse.engine.Finding;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.VerifiedControls;
import org.weighhouse.engine.VerifiedControls.Scope;
import org.weighhouse.engine.WrittenCase;
import org.weighhouse.engine.text.InvalidFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * `rules test DIR`: runs the cases beside the rules; each failure with file and line. A
 * rule base whose cases fail is wrong ({@link Exit#BAD_RULES}).
 */
@Command(name = "test", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class RulesTestCommand implements Callable<Integer>, Terminal.Command {

	private final Terminal terminal;

	@Parameters(paramLabel = "DIR")
	private Path folder = Path.of(".");

	RulesTestCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		Words words = this.terminal.words();
		RuleBase ruleBase = Shipped.rules(this.folder, words);
		List<WrittenCase> cases = cases(ruleBase);
		List<String> failures = new ArrayList<>();
		for (WrittenCase each : cases) {
			String failure = failure(each, ruleBase, words);
			if (failure != null) {
				failures.add(words.get("test.failure", each.place().toString(), each.rule(), each.name(), failure));
			}
		}
		failures.forEach(this.terminal.out()::println);
		this.terminal.out().println(words.get("test.counts", cases.size() - failures.size(), failures.size()));
		return failures.isEmpty() ? Exit.DONE : Exit.BAD_RULES;
	}

	private List<WrittenCase> cases(RuleBase ruleBase) {
		try {
			return WrittenCase.in(TextFiles.in(this.folder), ruleBase.rulebook());
		}
		catch (InvalidFiles ex) {
			throw new Exit.BadRules(ex.getMessage());
		}
	}

	private static @Nullable String failure(WrittenCase each, RuleBase ruleBase, Words words) {
		Finding finding = ruleBase.judge(each.answers(), VerifiedControls.of(Scope.REQUEST, each.controls()))
			.findings()
			.stream()
			.filter((one) -> one.rule().equals(each.rule()))
			.findFirst()
			.orElse(null);
		if (finding == null) {
			return each.hits() ? words.get("test.missed") : null;
		}
		if (!each.hits()) {
			return words.get("test.hit");
		}
		boolean asWritten = each.residual() == null || each.residual() == finding.residualTier();
		return asWritten ? null
				: words.get("test.tier", finding.residualTier().name(), String.valueOf(each.residual()));
	}

}
