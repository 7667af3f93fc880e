package org.weighhouse.web.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was changed in an audit pack is found, whoever made its manifest fit; what was not
 * is judged the same.
 */
class ReplayCommandTests {

	@TempDir
	private Path folder;

	private WrittenPack pack;

	@BeforeEach
	void write() {
		this.pack = new WrittenPack(this.folder.resolve("pack"));
	}

	private CommandRun replay() throws IOException {
		return CommandRun.of("replay", this.pack.write().toString());
	}

	@Test
	void anUntouchedPackIsJudgedTheSameAsFolderAndAsZip() throws IOException {
		this.pack.logged("REQ-41", 1, this.pack.verdicts.get(0).get("sha256"));
		CommandRun run = replay();
		assertThat(run.err()).isEmpty();
		assertThat(run.out()).contains("2 verdicts judged again by 1 rule bases", "all the same");
		assertThat(run.exit()).isEqualTo(Exit.DONE);
		Path zip = this.pack.zip(this.folder.resolve("pack.zip"));
		CommandRun zipped = CommandRun.of("replay", zip.toString(), "--format", "json");
		assertThat(zipped.exit()).isEqualTo(Exit.DONE);
		assertThat(zipped.json().path("same").asBoolean()).isTrue();
		assertThat(zipped.json().path("verdicts").asInt()).isEqualTo(2);
	}

	@Test
	void aVerdictThatNobodyKeptTheScopesOfIsJudgedBothWays() throws IOException {
		this.pack.verdicts.get(1).put("scopes", null);
		assertThat(replay().exit()).isEqualTo(Exit.DONE);
	}

	@Test
	void aVerdictMadeMilderIsFoundWithItsField() throws IOException {
		Map<String, Object> line = this.pack.verdicts.get(0);
		String milder = line.get("verdict")
			.toString()
			.replaceFirst("\"residualTier\":\"[A-Z]+\"", "\"residualTier\":\"LOW\"");
		WrittenPack.text(line, milder);
		CommandRun run = replay();
		assertThat(run.exit()).isEqualTo(Exit.DIFFERENT);
		assertThat(run.out()).contains("REQ-41/1, residualTier: stored `\"LOW\"`").doesNotContain("REQ-42");
	}

	@Test
	void aFindingTakenOutIsFoundByItsRule() throws IOException {
		Map<String, Object> line = this.pack.verdicts.get(0);
		ObjectNode verdict = (ObjectNode) JsonMapper.shared().readTree(line.get("verdict").toString());
		String rule = verdict.path("findings").path(0).path("rule").asString();
		((ArrayNode) verdict.get("findings")).remove(0);
		WrittenPack.text(line, verdict.toString());
		CommandRun run = replay();
		assertThat(run.exit()).isEqualTo(Exit.DIFFERENT);
		assertThat(run.out()).contains("REQ-41/1, findings." + rule + ": stored `–`");
	}

	@Test
	void aTextThatIsNotItsDigestIsFound() throws IOException {
		this.pack.verdicts.get(0).put("sha256", "0".repeat(64));
		CommandRun run = replay();
		assertThat(run.exit()).isEqualTo(Exit.DIFFERENT);
		assertThat(run.out()).contains("REQ-41/1, sha256");
	}

	@Test
	void anAnswerChangedBesideItsVerdictIsFound() throws IOException {
		Map<String, Object> answers = new TreeMap<>(Map.of("execCapability", "NONE"));
		this.pack.verdicts.get(0).put("answers", answers);
		CommandRun run = replay();
		assertThat(run.exit()).isEqualTo(Exit.DIFFERENT);
		assertThat(run.out()).contains("REQ-41/1, answers.execCapability");
	}

	@Test
	void aVerdictExchangedForAnotherGoodOneIsFoundByTheLog() throws IOException {
		this.pack.logged("REQ-41", 1, this.pack.verdicts.get(0).get("sha256"));
		this.pack.verdicts.set(0, WrittenPack.verdict("REQ-41/1", Map.of("execCapability", "NONE"), null));
		CommandRun run = replay();
		assertThat(run.exit()).isEqualTo(Exit.DIFFERENT);
		assertThat(run.out()).contains("REQ-41/1, sha256 by the log");
	}

	@Test
	void aRuleThatWasChangedIsAnotherRuleBase() throws IOException {
		this.pack.rules.computeIfPresent("organisation.yml",
				(path, text) -> text.replaceFirst("(?m)^name: .*$", "name: Other"));
		CommandRun run = replay();
		assertThat(run.exit()).isEqualTo(Exit.BAD_RULES);
		assertThat(run.out()).contains(WrittenPack.RULES.digest() + ": not the rule base that its name says");
	}

	@Test
	void aRuleBaseThatIsMissingIsNamed() throws IOException {
		this.pack.rules.clear();
		CommandRun run = replay();
		assertThat(run.exit()).isEqualTo(Exit.BAD_RULES);
		assertThat(run.out()).contains(WrittenPack.RULES.digest());
	}

	@Test
	void filesThatAreNotThoseOfTheManifestAreFound() throws IOException {
		this.pack.write();
		this.pack.change("audit/entries.jsonl", "{}\n");
		this.pack.change("population/more.csv", "number");
		Files.delete(this.folder.resolve("pack/verdicts/requests.jsonl"));
		this.pack.change("verdicts/results.jsonl", "");
		CommandRun run = CommandRun.of("replay", this.folder.resolve("pack").toString());
		assertThat(run.exit()).isEqualTo(Exit.DIFFERENT);
		assertThat(run.out()).contains("audit/entries.jsonl, sha256", "population/more.csv: ",
				"verdicts/requests.jsonl, sha256");
	}

	@Test
	void whatIsNoPackIsAWrongCommand() throws IOException {
		assertThat(CommandRun.of("replay", this.folder.toString()).exit()).isEqualTo(Exit.BAD_INPUT);
		assertThat(CommandRun.of("replay", this.folder.resolve("none").toString()).exit()).isEqualTo(Exit.BAD_INPUT);
		assertThat(CommandRun.of("replay").exit()).isEqualTo(Exit.BAD_INPUT);
		Path broken = Files.writeString(this.folder.resolve("broken.zip"), "PK");
		assertThat(CommandRun.of("replay", broken.toString()).exit()).isEqualTo(Exit.BROKEN);
	}

}
