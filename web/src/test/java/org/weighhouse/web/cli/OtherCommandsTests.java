package org.weighhouse.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weighhouse.catalog.TextFiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * `explain`, `tools`, `rules check`, and which first words are commands.
 */
class OtherCommandsTests {

	@TempDir
	private Path folder;

	@Test
	void explainSaysWhatARuleAQuestionAndAControlMean() {
		assertThat(CommandRun.of("explain", "EX01").out()).contains("3 High", "remote code execution",
				"execCapability >= ARBITRARY_LOCAL", "M01 Isolated workspace", "OWASP ASI05:2026");
		assertThat(CommandRun.of("explain", "isolation").out()).contains("EPHEMERAL_VM", "what unknown counts as",
				"EX01");
		assertThat(CommandRun.of("explain", "retention").out()).contains("Could be changed by: The vendor");
		assertThat(CommandRun.of("explain", "jurisdiction").out()).doesNotContain("Could be changed");
		assertThat(CommandRun.of("explain", "M07").out()).contains("bypassMode", "ADMIN_CAN_DISABLE", "EX04");
	}

	@Test
	void explainForACaseSaysWhatFallsShortOrWhatMadeIt() {
		String agent = "../docs/examples/command-line-agent.yml";
		assertThat(CommandRun.of("explain", "EX04", "--for", agent).out()).contains("Does not speak",
				"autonomy >= FULL_AUTO");
		assertThat(CommandRun.of("explain", "EX01", "--for", agent).out()).contains("Speaks on", "Boundary around it");
		assertThat(
				CommandRun.of("explain", "EX04", "--for", agent, "--format", "json").json().get("speaks").asBoolean())
			.isFalse();
		assertThat(CommandRun.of("explain", "M01", "--for", agent).exit()).isEqualTo(2);
	}

	@Test
	void alternativesThatFallShortStandBelowEachOther() {
		assertThat(CommandRun.of("explain", "VN01", "--for", "../docs/examples/command-line-agent.yml").out())
			.containsPattern("\n  one of these:\n    Law over the vendor: .*\n    Sanctions and bans: ");
	}

	@Test
	void explainOfSomethingUnknownNamesTheNearest() {
		CommandRun run = CommandRun.of("explain", "isolaton");
		assertThat(run.exit()).isEqualTo(2);
		assertThat(run.err()).contains("did you mean \"isolation\"");
	}

	@Test
	void toolsAreFoundWithTheEditionsThatJudgeTakes() {
		CommandRun run = CommandRun.of("tools", "claude", "code");
		assertThat(run.out()).contains("claude-code/managed-default").doesNotContain("chatgpt");
		assertThat(CommandRun.of("tools", "no such thing").err()).contains("No tool matches");
	}

	@Test
	void aGoodRuleBaseIsCounted() {
		CommandRun run = CommandRun.of("rules", "check", "../rules/base");
		assertThat(run.exit()).isZero();
		assertThat(run.out()).contains("104 rules, 80 questions, 40 controls");
	}

	@Test
	void everyMistakeOfEveryFileIsTold() throws IOException {
		Map<String, String> files = TextFiles.in(Path.of("../rules/base"));
		for (Map.Entry<String, String> file : files.entrySet()) {
			Path path = this.folder.resolve(file.getKey());
			Files.createDirectories(path.getParent());
			Files.writeString(path,
					file.getValue().replace("concern: RCE\n", "concern: RCX\n").replace("EXERCISED: ", "EXERCISD: "));
		}
		CommandRun run = CommandRun.of("rules", "check", this.folder.toString());
		assertThat(run.exit()).isEqualTo(3);
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).contains("EX01-runs-commands-without-a-full-boundary.yml:3:10: found `RCX`",
				"did you mean `RCE`", "not in force");
	}

	@Test
	void aFileThatEndsOtherwiseIsNotPassedOver() throws IOException {
		for (Map.Entry<String, String> file : TextFiles.in(Path.of("../rules/base")).entrySet()) {
			Path path = this.folder.resolve(file.getKey());
			Files.createDirectories(path.getParent());
			Files.writeString(path, file.getValue());
		}
		Files.writeString(this.folder.resolve("execution/EX99-mine.yaml"), "id: EX99");
		Files.createDirectories(this.folder.resolve(".hidden"));
		Files.writeString(this.folder.resolve(".hidden/x.yml"), "nonsense");
		CommandRun run = CommandRun.of("rules", "check", this.folder.toString());
		assertThat(run.exit()).isEqualTo(3);
		assertThat(run.err()).contains("EX99-mine.yaml:1:1: found a file that nothing reads").doesNotContain("hidden");
	}

	@Test
	void onlyKnownFirstWordsAreCommands() {
		assertThat(CommandLineTool.answers(new String[] { "judge" })).isTrue();
		assertThat(CommandLineTool.answers(new String[] { "--version" })).isTrue();
		assertThat(CommandLineTool.answers(new String[] { "--server.port=1" })).isFalse();
		assertThat(CommandLineTool.answers(new String[0])).isFalse();
	}

	@Test
	void helpTeaches() {
		assertThat(CommandRun.of("--help").out()).contains("judge", "explain", "Exit codes");
		assertThat(CommandRun.of("judge", "--help").out()).contains("--fail-on", "Examples:", "--preset");
		assertThat(CommandRun.of("--version").exit()).isZero();
	}

}
