package org.weighhouse.web.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.engine.text.InvalidFiles;
import org.weighhouse.engine.text.YamlText;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Lines in, JSON Lines out: a case a line, in the same order, each written before
 * the next is read. A line that cannot be judged is answered by a line with its `error`,
 * never by a verdict, and the run ends with the code for bad input.
 */
final class JudgeLines {

	private static final JsonMapper JSON = new JsonMapper();

	private final Judge judge;

	private final Function<Verdict, String> json;

	private final Terminal terminal;

	private final @Nullable Tier failOn;

	JudgeLines(Judge judge, Function<Verdict, String> json, Terminal terminal, @Nullable Tier failOn) {
		this.judge = judge;
		this.json = json;
		this.terminal = terminal;
		this.failOn = failOn;
	}

	int run(String target) throws IOException {
		int exit = Exit.DONE;
		try (BufferedReader reader = new BufferedReader(open(target))) {
			int number = 0;
			for (String line = next(reader); line != null && !this.terminal.out().checkError(); line = next(reader)) {
				number++;
				if (!line.isBlank()) {
					exit = Math.max(exit, judge(number, line));
					this.terminal.out().flush();
				}
			}
		}
		return exit;
	}

	/** The next line; of one that is too long only what shows that it is. */
	private static @Nullable String next(Reader reader) throws IOException {
		StringBuilder line = new StringBuilder();
		int sign = reader.read();
		if (sign < 0) {
			return null;
		}
		for (; sign >= 0 && sign != '\n'; sign = reader.read()) {
			if (line.length() <= YamlText.MAX_BYTES) {
				line.append((char) sign);
			}
		}
		return line.toString();
	}

	private Reader open(String target) throws IOException {
		if (target.equals("-")) {
			return new InputStreamReader(this.terminal.in(), StandardCharsets.UTF_8);
		}
		if (!Files.isRegularFile(Path.of(target))) {
			throw new Exit.BadInput(this.terminal.words().get("noFile", "judge --lines", target));
		}
		return new InputStreamReader(Files.newInputStream(Path.of(target)), StandardCharsets.UTF_8);
	}

	private int judge(int number, String line) {
		try {
			Verdict verdict = this.judge.text("line " + number, line).verdict();
			this.terminal.out().print(this.json.apply(verdict) + "\n");
			return JudgeCommand.exit(verdict, this.failOn);
		}
		catch (Exit.BadInput | InvalidFiles ex) {
			ObjectNode error = JSON.createObjectNode().put("line", number).put("error", ex.getMessage());
			this.terminal.out().print(JSON.writeValueAsString(error) + "\n");
			return Exit.BAD_INPUT;
		}
	}

}
