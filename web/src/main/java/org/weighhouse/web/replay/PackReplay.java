package org.weighhouse.web.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.TextFiles;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.text.InvalidFiles;
import org.weighhouse.web.replay.Difference.What;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges every verdict of an audit pack again, by the rule bases packed with it: without
 * a server, without a database, from nothing but its files.
 */
public final class PackReplay {

	private static final String MANIFEST = "manifest.json";

	private static final String RULE_BASES = "rule-bases";

	private static final List<String> VERDICTS = List.of("verdicts/requests.jsonl", "verdicts/results.jsonl");

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private final PackFiles files;

	private final List<Difference> differences = new ArrayList<>();

	private final Map<String, RuleBase> ruleBases = new HashMap<>();

	/** What is wrong with the rule bases, by digest. */
	private final Map<String, String> wrong = new TreeMap<>();

	private long verdicts;

	private PackReplay(PackFiles files) {
		this.files = files;
	}

	/**
	 * What came of it.
	 *
	 * @param files how many files were held against the manifest
	 * @param ruleBases how many rule bases were compiled
	 * @param wrongRuleBases what is wrong with those that are missing or are not what
	 * their name says, by their digest
	 */
	public record Outcome(long verdicts, int files, int ruleBases, Map<String, String> wrongRuleBases,
			List<Difference> differences) {
	}

	/** There is no audit pack. */
	public static final class NoPack extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NoPack(Path pack) {
			super(pack.toString());
		}

	}

	/**
	 * Reads everything once.
	 * @throws NoPack if that is no audit pack
	 */
	public static Outcome of(Path pack) throws IOException {
		try (PackFiles files = PackFiles.open(pack)) {
			if (!files.has(MANIFEST) || VERDICTS.stream().noneMatch(files::has)) {
				throw new NoPack(pack);
			}
			return new PackReplay(files).outcome();
		}
	}

	private Outcome outcome() throws IOException {
		int compared = compareFiles();
		for (String digest : this.files.folders(RULE_BASES)) {
			compile("sha256:" + digest);
		}
		LoggedVerdicts logged = LoggedVerdicts.in(this.files, this.differences);
		for (String file : VERDICTS) {
			if (this.files.has(file)) {
				judge(file, logged);
			}
		}
		return new Outcome(this.verdicts, compared, this.ruleBases.size(), Map.copyOf(this.wrong),
				List.copyOf(this.differences));
	}

	/** Every file is the one that the manifest lists, and no other is there. */
	private int compareFiles() throws IOException {
		JsonNode manifest;
		try (InputStream in = this.files.read(MANIFEST)) {
			manifest = JSON.readTree(in);
		}
		catch (JacksonException ex) {
			altered(MANIFEST, "", "JSON", ex.getOriginalMessage());
			return 0;
		}
		Set<String> listed = new HashSet<>(Set.of(MANIFEST));
		for (JsonNode each : manifest.path("files")) {
			String name = each.path("path").asString("");
			listed.add(name);
			String sha256 = each.path("sha256").asString("");
			String found = (!name.contains("..") && this.files.has(name)) ? this.files.sha256(name) : null;
			if (!sha256.equals(found)) {
				altered(name, "sha256", sha256, found);
			}
		}
		this.files.names()
			.stream()
			.filter((name) -> !listed.contains(name))
			.forEach((name) -> altered(name, "", null, "not in " + MANIFEST));
		this.files.twice().forEach((name) -> altered(name, "", "once", "twice"));
		return listed.size() - 1;
	}

	private void compile(String digest) {
		Path folder = this.files.path(RULE_BASES + "/" + digest.substring(digest.indexOf(':') + 1));
		try {
			RuleBase ruleBase = RuleBase.compile(TextFiles.in(folder));
			if (ruleBase.digest().equals(digest)) {
				this.ruleBases.put(digest, ruleBase);
			}
			else {
				this.wrong.put(digest, ruleBase.digest());
			}
		}
		catch (InvalidFiles ex) {
			this.wrong.put(digest, String.valueOf(ex.getMessage()));
		}
	}

	private void judge(String file, LoggedVerdicts logged) throws IOException {
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(this.files.read(file), StandardCharsets.UTF_8))) {
			long number = 0;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				number++;
				judge(file + ":" + number, line, logged);
			}
		}
	}

	private void judge(String place, String line, LoggedVerdicts logged) {
		this.verdicts++;
		PackedVerdict packed;
		try {
			packed = JSON.readValue(line, PackedVerdict.class);
		}
		catch (JacksonException | NullPointerException ex) {
			altered(place, "", "a verdict", ex.getClass().getSimpleName());
			return;
		}
		this.differences.addAll(packed.altered());
		this.differences.addAll(logged.compare(packed));
		RuleBase ruleBase = this.ruleBases.get(packed.ruleBase());
		if (ruleBase == null) {
			this.wrong.putIfAbsent(packed.ruleBase(), "");
			return;
		}
		this.differences.addAll(packed.judgedAgain(ruleBase));
	}

	private void altered(String object, String field, @Nullable String expected, @Nullable String found) {
		this.differences.add(new Difference(What.ALTERED, object, field, expected, found, null));
	}

}
