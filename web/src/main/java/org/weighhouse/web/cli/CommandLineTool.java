package org.weighhouse.web.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/**
 * The commands of Weighhouse. Results go to stdout, everything else to stderr; a broken
 * run never looks like "allowed" ({@link Exit}).
 */
public final class CommandLineTool {

	private static final Set<String> WORDS = Set.of("judge", "explain", "tools", "inventory", "import", "rules",
			"may-i", "verify", "replay", "backup", "restore", "move", "exploited", "help", "--help", "-h", "--version",
			"-V");

	private CommandLineTool() {
	}

	/** Whether the first word is a command. */
	public static boolean answers(String[] args) {
		return args.length > 0 && WORDS.contains(args[0]);
	}

	/** Runs a command and returns its exit code. */
	public static int run(String[] args) {
		return run(List.of(args), new Terminal(System.in, writer(System.out), writer(System.err)));
	}

	static int run(List<String> args, Terminal terminal) {
		IFactory factory = new IFactory() {

			@Override
			public <K> K create(Class<K> type) throws Exception {
				if (Terminal.Command.class.isAssignableFrom(type)) {
					return type.getDeclaredConstructor(Terminal.class).newInstance(terminal);
				}
				return CommandLine.defaultFactory().create(type);
			}

		};
		CommandLine commandLine = new CommandLine(WeighhouseCommand.class, factory);
		commandLine.setOut(terminal.out());
		commandLine.setErr(terminal.err());
		commandLine.setExitCodeExceptionMapper(Exit::codeOf);
		commandLine.setParameterExceptionHandler((ex, given) -> {
			terminal.err().println(ex.getMessage());
			terminal.err()
				.println(terminal.words().get("seeHelp", ex.getCommandLine().getCommandSpec().qualifiedName()));
			return Exit.BAD_INPUT;
		});
		commandLine.setExecutionExceptionHandler((ex, failed, parsed) -> {
			terminal.err().println(Exit.messageOf(ex, terminal.words()));
			return Exit.codeOf(ex);
		});
		commandLine.setCaseInsensitiveEnumValuesAllowed(true);
		int code = execute(commandLine, args, terminal);
		terminal.out().flush();
		terminal.err().flush();
		return terminal.out().checkError() ? Exit.BROKEN : code;
	}

	/** Running out of memory is no verdict either. */
	private static int execute(CommandLine commandLine, List<String> args, Terminal terminal) {
		try {
			return commandLine.execute(args.toArray(String[]::new));
		}
		catch (Throwable failure) {
			terminal.err().println(terminal.words().get("broken", failure.toString()));
			return Exit.BROKEN;
		}
	}

	private static PrintWriter writer(PrintStream stream) {
		return new PrintWriter(stream, false, StandardCharsets.UTF_8);
	}

}
