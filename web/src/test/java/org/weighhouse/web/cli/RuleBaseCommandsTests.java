package org.weighhouse.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weighhouse.catalog.TextFiles;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * `rules test` and `rules diff` on the shipped rules and on changed ones.
 */
class RuleBaseCommandsTests {

	private static final Path SHIPPED = Path.of("../rules/base");

	private static final String EX01 = "execution/EX01-runs-commands-without-a-full-boundary";

	@TempDir
	private Path folder;

	@Test
	void theShippedCasesPass() {
		CommandRun run = CommandRun.of("rules", "test", SHIPPED.toString());
		assertThat(run.exit()).isZero();
		assertThat(run.out()).matches("\\d{3,} passed, 0 failed\\s*");
	}

	@Test
	void aChangedRuleFailsItsCasesWithFileAndLine() throws IOException {
		copy(EX01 + ".yml", (text) -> text.replace("isolation: { atLeast: OS_SANDBOX_PARTIAL }",
				"isolation: { atLeast: OS_SANDBOX_ALL }"));
		CommandRun run = CommandRun.of("rules", "test", this.folder.toString());
		assertThat(run.exit()).isEqualTo(3);
		assertThat(run.out()).containsPattern(EX01 + "\\.cases\\.yml:\\d+:\\d+: EX01 .*found a finding, expected none")
			.contains(" 1 failed");
	}

	@Test
	void aCaseThatCannotBeReadIsTold() throws IOException {
		copy(EX01 + ".cases.yml", (text) -> text.replace("OS_SANDBOX_ALL", "OS_SANDBOX_EVERYTHING"));
		CommandRun run = CommandRun.of("rules", "test", this.folder.toString());
		assertThat(run.exit()).isEqualTo(3);
		assertThat(run.err()).contains(EX01 + ".cases.yml:", "`OS_SANDBOX_EVERYTHING`");
	}

	@Test
	void theSameRulesChangeNothing() {
		CommandRun run = CommandRun.of("rules", "diff", SHIPPED.toString(), SHIPPED.toString());
		assertThat(run.exit()).isZero();
		assertThat(run.out()).contains("none changes (0 up, 0 down)");
	}

	@Test
	void aStricterRuleMovesCasesUpAndNamesItself() throws IOException {
		copy(EX01 + ".yml", (text) -> text.replace("tier: HIGH", "tier: PROHIBITED"));
		JsonNode impact = CommandRun.of("rules", "diff", SHIPPED.toString(), this.folder.toString(), "--format", "json")
			.json();
		assertThat(impact.get("up").asInt()).isPositive();
		assertThat(impact.get("down").asInt()).isZero();
		assertThat(impact.get("flips").valueStream()).isNotEmpty()
			.allSatisfy((flip) -> assertThat(flip.get("after").get("decides").toString()).contains("EX01"));
		CommandRun markdown = CommandRun.of("rules", "diff", SHIPPED.toString(), this.folder.toString(), "--format",
				"markdown");
		assertThat(markdown.out()).contains("| --- |", "| claude-code/managed-default |", "| up |");
	}

	private void copy(String changed, UnaryOperator<String> change) throws IOException {
		for (Map.Entry<String, String> file : TextFiles.in(SHIPPED).entrySet()) {
			Path path = this.folder.resolve(file.getKey());
			Files.createDirectories(path.getParent());
			String text = file.getKey().equals(changed) ? change.apply(file.getValue()) : file.getValue();
			Files.writeString(path, text);
		}
	}

}
