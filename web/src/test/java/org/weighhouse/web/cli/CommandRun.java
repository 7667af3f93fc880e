package org.weighhouse.web.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run of the command line: its exit code, what it printed and what it said beside it.
 */
record CommandRun(int exit, String out, String err) {

	static CommandRun of(String... args) {
		return withInput("", args);
	}

	static CommandRun withInput(String input, String... args) {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		int exit = CommandLineTool.run(List.of(args),
				new Terminal(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), new PrintWriter(out),
						new PrintWriter(err)));
		return new CommandRun(exit, out.toString(), err.toString());
	}

	JsonNode json() {
		return new JsonMapper().readTree(this.out);
	}

}
