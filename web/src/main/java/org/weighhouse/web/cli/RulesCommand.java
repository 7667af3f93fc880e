package org.weighhouse.web.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.weighhouse.engine.RuleBase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * `rules`: what can be done with a rule base in a folder.
 */
@Command(name = "rules", resourceBundle = "messages.cli", mixinStandardHelpOptions = true, subcommands = {
		RulesCommand.Check.class, RulesTestCommand.class, RulesDiffCommand.class, RulesExportCommand.class })
final class RulesCommand implements Runnable {

	@Spec
	private CommandSpec spec;

	RulesCommand() {
		this.spec = CommandSpec.create();
	}

	@Override
	public void run() {
		throw new ParameterException(this.spec.commandLine(), Words.ENGLISH.get("rules.noCommand"));
	}

	/** `rules check DIR`: every mistake of every file at once. */
	@Command(name = "check", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
	static final class Check implements Callable<Integer>, Terminal.Command {

		private final Terminal terminal;

		@Parameters(paramLabel = "DIR")
		private Path folder = Path.of(".");

		Check(Terminal terminal) {
			this.terminal = terminal;
		}

		@Override
		public Integer call() {
			Words words = this.terminal.words();
			RuleBase ruleBase = Shipped.rules(this.folder, words);
			this.terminal.out()
				.println(words.get("rules.good", ruleBase.rulebook().rules().size(), ruleBase.questionnaire().size(),
						ruleBase.rulebook().controls().list().size(), ruleBase.digest()));
			return Exit.DONE;
		}

	}

}
