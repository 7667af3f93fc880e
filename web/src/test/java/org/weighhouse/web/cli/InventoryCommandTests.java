package org.weighhouse.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class InventoryCommandTests {

	private static final String LIST = """
			Name,Publisher,Version,Users
			Cursor,Anysphere Inc.,1.9,14
			Cursor,Somebody else,,2
			Solitaire,Nobody,,1
			7-Zip 23.01 (x64),Igor Pavlov,23.01,many
			7-Zip 23.01 (x64),Igor Pavlov,23.01,30
			""";

	@TempDir
	private Path folder;

	@Test
	void everyTitleIsWeighedOrListedAsUnknown() {
		CommandRun run = inventory(LIST, "--preset", "developer-laptop", "--data-class", "CONFIDENTIAL");
		assertThat(run.exit()).isEqualTo(Exit.DONE);
		assertThat(run.out()).contains("line 2: Cursor 1.9 (Anysphere Inc.) is Cursor, by name and publisher",
				"line 3: Cursor (Somebody else) is not known for sure: it has the name Cursor, but its publisher is Somebody else, not Anysphere",
				"line 4: Solitaire (Nobody) is unknown",
				"line 5: invalid: Users: found \"many\", expected a whole number", "line 6: 7-Zip 23.01");
		assertThat(run.out().lines().filter((line) -> line.startsWith("line 2"))).singleElement()
			.asString()
			.containsPattern(": (\\d \\w+ to )?\\d \\w+, by [A-Z]{2}\\d\\d on cursor/");
		assertThat(run.err()).contains("4 titles: 2 known, 1 unsure, 1 unknown; 1 invalid row",
				"2 by name and publisher", "at most");
	}

	@Test
	void theExampleShowsEveryKindOfRow() {
		CommandRun run = CommandRun.of("inventory", "../docs/examples/installed.csv", "--preset", "developer-laptop",
				"--data-class", "CONFIDENTIAL");
		assertThat(run.exit()).isEqualTo(Exit.DONE);
		assertThat(run.err()).contains("11 titles: 6 known, 4 unsure, 1 unknown; 1 invalid row");
	}

	@Test
	void withoutAUseTitlesAreMatchedOnly() {
		CommandRun run = inventory(LIST);
		assertThat(run.exit()).isEqualTo(Exit.DONE);
		assertThat(run.out()).contains("is Cursor").doesNotContain("on cursor/");
		assertThat(inventory(LIST, "--fail-on", "high").exit()).isEqualTo(Exit.BAD_INPUT);
	}

	@Test
	void whatIsNotKnownCouldBeAnything() {
		String unknown = "Name\nSolitaire\n";
		CommandRun run = inventory(unknown, "--preset", "developer-laptop", "--fail-on", "prohibited");
		assertThat(run.exit()).isEqualTo(Exit.TOO_HIGH);
		assertThat(run.err()).contains("--known-only");
		assertThat(inventory(unknown, "--preset", "developer-laptop", "--fail-on", "prohibited", "--known-only").exit())
			.isEqualTo(Exit.DONE);
	}

	@Test
	void theUpperEndOfAKnownTitleDecides() {
		String known = "Name,Publisher\nCursor,Anysphere\n";
		JsonNode row = json(known, "--preset", "developer-laptop", "--data-class", "RESTRICTED").get("rows").get(0);
		String tier = row.get("tier").asString();
		assertThat(inventory(known, "--preset", "developer-laptop", "--data-class", "RESTRICTED", "--fail-on", tier)
			.exit()).isEqualTo(Exit.TOO_HIGH);
		assertThat(inventory("Name,Publisher\n7-Zip,Igor Pavlov\n", "--preset", "developer-laptop", "--data-class",
				"PUBLIC", "--fail-on", "prohibited")
			.exit()).isEqualTo(Exit.DONE);
	}

	@Test
	void jsonSaysAllOfIt() {
		JsonNode json = json(LIST, "--preset", "developer-laptop");
		assertThat(json.get("schemaVersion").asInt()).isEqualTo(1);
		assertThat(json.get("rows").valueStream().map((row) -> row.get("state").asString())).containsExactly("known",
				"unsure", "new", "invalid", "known");
		assertThat(json.get("rows").get(0).get("tool").asString()).isEqualTo("cursor");
		assertThat(json.get("rows").get(0).get("people").asInt()).isEqualTo(14);
		assertThat(json.get("rows").get(1).get("candidates").get(0).get("why").asString()).contains("not Anysphere");
		assertThat(json.get("counts").get("known").get("NAME_AND_PUBLISHER").asInt()).isEqualTo(2);
		assertThat(json.get("counts").get("invalid").asInt()).isEqualTo(1);
	}

	@Test
	void aTableRunsNothingInASpreadsheet() {
		CommandRun run = inventory("Name\n=cmd|'/c calc'!A1\n\"a,\"\"b\"\n", "--format", "csv", "--quiet");
		assertThat(run.err()).isEmpty();
		assertThat(run.out().lines().skip(1)).containsExactly("2,'=cmd|'/c calc'!A1,,,,,new,,,,,,,",
				"3,\"a,\"\"b\",,,,,new,,,,,,,");
	}

	@Test
	void theRestIsWrittenToBeWorkedThroughAndReadAgain() throws IOException {
		Path rest = this.folder.resolve("rest.csv");
		assertThat(inventory(LIST, "--rest", rest.toString()).exit()).isEqualTo(Exit.DONE);
		assertThat(Files.readString(rest).lines().map((line) -> line.split(",")[0])).containsExactly("Line", "3", "4",
				"5");
		CommandRun again = CommandRun.of("inventory", rest.toString());
		assertThat(again.err()).contains("2 titles: 0 known, 1 unsure, 1 unknown; 1 invalid row");
		assertThat(inventory(LIST, "--rest", rest.toString()).err()).contains("expected a new one");
	}

	@Test
	void columnsAreNamedOnTheCommandLine() {
		CommandRun run = inventory("Was,Wer\nGrammarly,a\nGrammarly,b\n", "--content", "sign-in-grants", "--map",
				"name=Was", "--map", "person=Wer", "--format", "json");
		assertThat(run.json().get("rows").get(0).get("people").asInt()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "--map=nam=Was", "--map=name", "--content=grants", "--preset=laptop",
			"--map=name=Was --map=name=Wer", "--map=name=Other" })
	void aWrongOptionIsNamed(String options) {
		CommandRun run = inventory("Was,Wer\nGrammarly,a\n", options.split(" "));
		assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
		assertThat(run.err()).isNotBlank();
		assertThat(run.out()).isEmpty();
	}

	@Test
	void aFileThatCannotBeReadIsNoResult() {
		CommandRun run = inventory("<bom/>");
		assertThat(run.exit()).isEqualTo(Exit.BAD_INPUT);
		assertThat(run.err()).contains("-: The file is XML or HTML.", "export");
		assertThat(CommandRun.of("inventory", "no-such-file").exit()).isEqualTo(Exit.BAD_INPUT);
		assertThat(inventory("Name\nSlack\n\"Zoom\n", "--fail-on", "high", "--preset", "developer-laptop").exit())
			.isEqualTo(Exit.BAD_INPUT);
	}

	private static CommandRun inventory(String input, String... options) {
		String[] args = new String[options.length + 2];
		args[0] = "inventory";
		args[1] = "-";
		System.arraycopy(options, 0, args, 2, options.length);
		return CommandRun.withInput(input, args);
	}

	private static JsonNode json(String input, String... options) {
		String[] more = new String[options.length + 2];
		more[0] = "--format";
		more[1] = "json";
		System.arraycopy(options, 0, more, 2, options.length);
		return inventory(input, more).json();
	}

}
