package org.weighhouse.web.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * A password that is never an argument: from the environment, the keyboard, or the first
 * line of what is piped in.
 */
final class Password {

	private static final String VARIABLE = "WEIGHHOUSE_PASSWORD";

	private Password() {
	}

	static String of(Terminal terminal, String question) throws IOException {
		String given = System.getenv(VARIABLE);
		if (given != null) {
			return given;
		}
		Console console = System.console();
		if (console != null) {
			char[] typed = console.readPassword(terminal.words().get(question));
			return (typed != null) ? new String(typed) : "";
		}
		String line = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8)).readLine();
		return (line != null) ? line : "";
	}

}
