package org.weighhouse.web.cli;

/**
 * The commands of Weighhouse.
 */
public final class CommandLineTool {

	private CommandLineTool() {
	}

	/** Whether the first word is a command. */
	public static boolean answers(String[] args) {
		return false;
	}

	/** Runs a command and returns its exit code. */
	public static int run(String[] args) {
		return 4;
	}

}
