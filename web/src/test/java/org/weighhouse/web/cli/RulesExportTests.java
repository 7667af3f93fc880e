package org.weighhouse.web.cli;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * `rules export`: the shipped rules or a folder's, in a format that is known.
 */
class RulesExportTests {

	@Test
	void theShippedRulesArePrintedAsDrl() {
		CommandRun run = CommandRun.of("rules", "export", "--format", "drl");
		assertThat(run.exit()).isZero();
		assertThat(run.err()).isEmpty();
		assertThat(run.out()).startsWith("// An export of a Weighhouse rule base, never read back")
			.contains("declare Ranks", "rule \"EX01 Runs commands without a full boundary\"",
					"findings.add(\"EX01\");");
		assertThat(run.out().lines().filter((line) -> line.startsWith("rule \""))).hasSize(104);
	}

	@Test
	void aFolderWithTheSameRulesIsTheSameText() {
		assertThat(CommandRun.of("rules", "export", "--format", "drl", "../rules/base").out())
			.isEqualTo(CommandRun.of("rules", "export", "--format", "drl").out());
	}

	@Test
	void anUnknownFormatIsRefused() {
		CommandRun run = CommandRun.of("rules", "export", "--format", "csv");
		assertThat(run.exit()).isEqualTo(2);
		assertThat(run.out()).isEmpty();
		assertThat(run.err()).contains("--format", "csv", "rules export --help");
	}

	@Test
	void aFolderThatIsNotThereIsARuleBaseMissing() {
		assertThat(CommandRun.of("rules", "export", "--format", "drl", "no-such-folder").exit()).isEqualTo(3);
	}

	@Test
	void helpSaysThatItIsNeverReadBack() {
		assertThat(CommandRun.of("rules", "export", "--help").out()).contains("never read back", "drl, for Drools");
	}

}
