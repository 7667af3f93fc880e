package org.weighhouse.web.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.weighhouse.catalog.TextFiles;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.VerdictJson;
import org.weighhouse.engine.VerifiedControls;
import org.weighhouse.engine.VerifiedControls.Scope;
import tools.jackson.databind.json.JsonMapper;

/**
 * An audit pack as its layout says (docs/audit-pack.md), with two verdicts of the shipped
 * rule base, that a test changes before it is read.
 */
final class WrittenPack {

	static final Map<String, String> FILES = files();

	static final RuleBase RULES = RuleBase.compile(FILES);

	/** Runs anything for anybody, nowhere in particular: High. */
	static final Map<String, String> AGENT = Map.of("execCapability", "ARBITRARY_LOCAL", "instructedBy", "REMOTE_PARTY",
			"isolation", "NONE");

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Path folder;

	/** The lines of the verdicts, as fields. */
	final List<Map<String, Object>> verdicts = new ArrayList<>();

	/** The texts of the rule base's files. */
	final Map<String, String> rules = new TreeMap<>(FILES);

	/** Lines of the log, as texts of entries. */
	final List<String> entries = new ArrayList<>();

	WrittenPack(Path folder) {
		this.folder = folder;
		this.verdicts.add(verdict("REQ-41/1", AGENT, null));
		this.verdicts.add(verdict("REQ-42/2", AGENT, Map.of("M01", List.of("ORGANISATION"))));
	}

	private static Map<String, String> files() {
		Map<String, String> files = TextFiles.shipped(TextFiles.RULES);
		files.keySet().removeIf((path) -> path.endsWith(".cases.yml"));
		return files;
	}

	static Map<String, Object> verdict(String id, Map<String, String> answers, Map<String, List<String>> scopes) {
		Verdict verdict = RULES
			.judge(Answers.harmless(RULES.questionnaire()).with(answers),
					VerifiedControls.of(Scope.ORGANISATION, (scopes != null) ? scopes.keySet() : List.of()))
			.about(new Verdict.Subject("claude-code/managed-default", "command-line-agent", null));
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("id", id);
		line.put("kind", "REQUEST");
		line.put("ruleBase", RULES.digest());
		line.put("answers", verdict.answers());
		line.put("controls", verdict.controls());
		line.put("scopes", scopes);
		text(line, VerdictJson.write(verdict));
		return line;
	}

	/** Another text, with the digest that belongs to it. */
	static void text(Map<String, Object> line, String verdict) {
		line.put("verdict", verdict);
		line.put("sha256", sha256(verdict.getBytes(StandardCharsets.UTF_8)));
	}

	/** What the log says of a verdict. */
	void logged(String request, int revision, Object sha256) {
		this.entries
			.add("{\"at\":\"2026-11-21T12:00:00.000000Z\",\"act\":{\"what\":\"request.submitted\",\"subject\":\""
					+ request + "\",\"details\":{\"revision\":\"" + revision + "\",\"verdict\":\"" + sha256 + "\"}}}");
	}

	/** Writes it with a manifest that fits. */
	Path write() throws IOException {
		write("verdicts/requests.jsonl", lines(this.verdicts));
		write("audit/entries.jsonl", lines(this.entries.stream().map((entry) -> Map.of("entry", entry)).toList()));
		for (Map.Entry<String, String> file : this.rules.entrySet()) {
			write("rule-bases/" + RULES.digest().substring("sha256:".length()) + "/" + file.getKey(), file.getValue());
		}
		List<Map<String, Object>> listed = new ArrayList<>();
		try (Stream<Path> files = Files.walk(this.folder)) {
			for (Path file : files.filter(Files::isRegularFile)
				.filter((each) -> !each.endsWith("manifest.json"))
				.sorted()
				.toList()) {
				listed.add(Map.of("path", this.folder.relativize(file).toString(), "size", Files.size(file), "sha256",
						sha256(Files.readAllBytes(file))));
			}
		}
		write("manifest.json", JSON.writeValueAsString(Map.of("files", listed)));
		return this.folder;
	}

	/** Changes a file after the manifest was written. */
	void change(String name, String text) throws IOException {
		write(name, text);
	}

	/** The same as a zip. */
	Path zip(Path zip) throws IOException {
		write();
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
				Stream<Path> files = Files.walk(this.folder)) {
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				out.putNextEntry(new ZipEntry(this.folder.relativize(file).toString()));
				out.write(Files.readAllBytes(file));
			}
		}
		return zip;
	}

	private static String lines(List<? extends Map<String, ?>> lines) {
		StringBuilder text = new StringBuilder();
		lines.forEach((line) -> text.append(JSON.writeValueAsString(line)).append('\n'));
		return text.toString();
	}

	private void write(String name, String text) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
