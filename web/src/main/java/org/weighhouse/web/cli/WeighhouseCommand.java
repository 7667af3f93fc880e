package org.weighhouse.web.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The first word.
 */
@Command(name = "weighhouse", resourceBundle = "messages.cli", mixinStandardHelpOptions = true,
		versionProvider = WeighhouseCommand.Version.class, subcommands = { JudgeCommand.class, ExplainCommand.class,
				ToolsCommand.class, RulesCommand.class, HelpCommand.class })
final class WeighhouseCommand implements Runnable {

	@Spec
	private CommandSpec spec;

	WeighhouseCommand() {
		this.spec = CommandSpec.create();
	}

	@Override
	public void run() {
		throw new ParameterException(this.spec.commandLine(), Words.ENGLISH.get("noCommand"));
	}

	static final class Version implements IVersionProvider {

		@Override
		public String[] getVersion() {
			String version = WeighhouseCommand.class.getPackage().getImplementationVersion();
			return new String[] { "weighhouse " + ((version != null) ? version : "(development)"),
					"picocli " + CommandLine.VERSION };
		}

	}

}
