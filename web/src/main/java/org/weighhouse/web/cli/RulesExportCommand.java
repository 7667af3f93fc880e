package org.weighhouse.web.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.DrlWriter;
import org.weighhouse.engine.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * `rules export`: a rule base in the words of another tool, to be read and never taken
 * back.
 */
@Command(name = "export", resourceBundle = "messages.cli", mixinStandardHelpOptions = true)
final class RulesExportCommand implements Callable<Integer>, Terminal.Command {

	enum Format {

		DRL

	}

	private final Terminal terminal;

	@Parameters(arity = "0..1", paramLabel = "DIR")
	private @Nullable Path folder;

	@Option(names = "--format", required = true, paramLabel = "drl")
	private Format format = Format.DRL;

	RulesExportCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		Rulebook rulebook = Shipped.rules(this.folder, this.terminal.words()).rulebook();
		this.terminal.out().print(switch (this.format) {
			case DRL -> DrlWriter.write(rulebook);
		});
		return Exit.DONE;
	}

}
