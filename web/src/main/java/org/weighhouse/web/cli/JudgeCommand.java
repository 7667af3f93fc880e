package org.weighhouse.web.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Tier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * `judge`: the verdict on editions of the catalogue or on cases, for people (text,
 * markdown), programs (JSON) and pipelines (SARIF, JUnit); or on many cases, one a line.
 */
@Command(name = "judge", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class JudgeCommand implements Callable<Integer>, Terminal.Command {

	enum Format {

		TEXT, JSON, MARKDOWN, SARIF, JUNIT

	}

	private final Terminal terminal;

	@Parameters(arity = "0..*", paramLabel = "TOOL[/EDITION]|FILE|-")
	private List<String> targets = List.of();

	@Mixin
	private UseOptions use = new UseOptions();

	@Option(names = "--rules", paramLabel = "DIR")
	private @Nullable Path rules;

	@Option(names = "--format", paramLabel = "text|json|markdown|sarif|junit")
	private Format format = Format.TEXT;

	@Option(names = "--fail-on", paramLabel = "low|medium|high|prohibited")
	private @Nullable Tier failOn;

	@Option(names = "--why-not")
	private boolean whyNot;

	@Option(names = "--lines")
	private boolean lines;

	@Option(names = "--quiet")
	private boolean quiet;

	JudgeCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws IOException {
		Words words = this.terminal.words();
		if (this.targets.isEmpty() && !this.lines || this.targets.size() > 1 && this.lines) {
			throw new Exit.BadInput(words.get(this.lines ? "judge.oneForLines" : "judge.noTarget"));
		}
		if (this.lines && this.format != Format.JSON) {
			throw new Exit.BadInput(words.get("judge.linesAreJson"));
		}
		if (this.whyNot && (this.format == Format.SARIF || this.format == Format.JUNIT)) {
			throw new Exit.BadInput(words.get("judge.whyNotHasNoPlace"));
		}
		RuleBase ruleBase = Shipped.rules(this.rules, words);
		JudgeOptions options = this.use.check(ruleBase.rulebook(), words);
		Judge judge = new Judge(ruleBase, options, this.terminal, this.quiet);
		if (this.lines) {
			String file = this.targets.isEmpty() ? "-" : this.targets.get(0);
			return new JudgeLines(judge, (each) -> VerdictPrinter.json(each, ruleBase.rulebook(), this.whyNot),
					this.terminal, this.failOn)
				.run(file);
		}
		List<Judge.Judged> judged = new ArrayList<>();
		for (String target : this.targets) {
			judged.add(judge.target(target));
		}
		this.terminal.out()
			.print(VerdictPrinter.of(this.format, ruleBase.rulebook(), words, this.failOn, this.whyNot).print(judged));
		return judged.stream().mapToInt((each) -> exit(each.verdict(), this.failOn)).max().orElse(Exit.DONE);
	}

	static int exit(Verdict verdict, @Nullable Tier failOn) {
		return (failOn != null && !failOn.isAbove(verdict.residualTier())) ? Exit.TOO_HIGH : Exit.DONE;
	}

}
