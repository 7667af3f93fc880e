package org.weighhouse.web.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Tier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * `judge`: the verdict on an edition of the catalogue or on a case, as text, JSON or
 * markdown; or on many cases, one a line.
 */
@Command(name = "judge", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class JudgeCommand implements Callable<Integer>, Terminal.Command {

	enum Format {

		TEXT, JSON, MARKDOWN

	}

	private final Terminal terminal;

	@Parameters(arity = "0..1", paramLabel = "TOOL[/EDITION]|FILE|-")
	private @Nullable String target;

	@Option(names = "--preset", paramLabel = "ID")
	private @Nullable String preset;

	@Option(names = "--use", split = ",", paramLabel = "QUESTION=ANSWER")
	private Map<String, String> use = new LinkedHashMap<>();

	@Option(names = "--controls", split = ",", paramLabel = "ID")
	private List<String> controls = List.of();

	@Option(names = "--organisation", paramLabel = "FILE")
	private @Nullable Path organisation;

	@Option(names = "--rules", paramLabel = "DIR")
	private @Nullable Path rules;

	@Option(names = "--format", paramLabel = "text|json|markdown")
	private Format format = Format.TEXT;

	@Option(names = "--fail-on", paramLabel = "low|medium|high|prohibited")
	private @Nullable Tier failOn;

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
		if (this.target == null && !this.lines) {
			throw new Exit.BadInput(words.get("judge.noTarget"));
		}
		if (this.lines && this.format != Format.JSON) {
			throw new Exit.BadInput(words.get("judge.linesAreJson"));
		}
		RuleBase ruleBase = Shipped.rules(this.rules, words);
		JudgeOptions options = JudgeOptions.check(ruleBase.rulebook(), this.preset, this.use, this.controls,
				this.organisation, words);
		Judge judge = new Judge(ruleBase, options, this.terminal, this.quiet);
		if (this.lines) {
			return new JudgeLines(judge, this.terminal, this.failOn).run(this.target);
		}
		Judge.Judged judged = judge.target(String.valueOf(this.target));
		this.terminal.out().print(VerdictPrinter.of(this.format, ruleBase.rulebook(), words).print(judged));
		return exit(judged.verdict(), this.failOn);
	}

	static int exit(Verdict verdict, @Nullable Tier failOn) {
		return (failOn != null && !failOn.isAbove(verdict.residualTier())) ? Exit.TOO_HIGH : Exit.DONE;
	}

}
