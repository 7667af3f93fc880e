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
		versionProvider = WeighhouseCommand.Version.class,
		subcommands = { JudgeCommand.class, ExplainCommand.class, ToolsCommand.class, InventoryCommand.class,
				ImportCommand.class, RulesCommand.class, MayICommand.class, VerifyCommand.class, ReplayCommand.class,
				BackupCommand.class, RestoreCommand.class, MoveCommand.class, ExploitedCommand.class,
				HelpCommand.class })
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
			return new String[] { "weighhouse " + number(), "picocli " + CommandLine.VERSION };
		}

		/** The version of the jar, or what stands for none where there is no jar. */
		static String number() {
			String version = WeighhouseCommand.class.getPackage().getImplementationVersion();
			return (version != null) ? version : "0.0.0-development";
		}

	}

}
