package org.weighhouse.web.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.weighhouse.web.replay.Difference.What;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which verdicts the audit entries of a pack name, by request and revision: one that was
 * exchanged for another that judges well is not the one that people decided on.
 */
final class LoggedVerdicts {

	private static final String ENTRIES = "audit/entries.jsonl";

	private final Map<String, String> sha256 = new HashMap<>();

	private LoggedVerdicts() {
	}

	static LoggedVerdicts in(PackFiles files, List<Difference> differences) throws IOException {
		LoggedVerdicts logged = new LoggedVerdicts();
		if (!files.has(ENTRIES)) {
			return logged;
		}
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(files.read(ENTRIES), StandardCharsets.UTF_8))) {
			long number = 0;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				number++;
				try {
					logged.hear(JsonMapper.shared().readTree(line));
				}
				catch (JacksonException ex) {
					differences.add(new Difference(What.ALTERED, ENTRIES + ":" + number, "", "an entry",
							ex.getClass().getSimpleName(), null));
				}
			}
		}
		return logged;
	}

	private void hear(JsonNode line) {
		JsonNode entry = JsonMapper.shared().readTree(line.path("entry").asString("{}"));
		JsonNode act = entry.path("act");
		JsonNode details = act.path("details");
		if (act.path("subject").asString("").startsWith("REQ-") && details.has("verdict")) {
			this.sha256.put(act.path("subject").asString("") + "/" + details.path("revision").asString(""),
					details.path("verdict").asString(""));
		}
	}

	List<Difference> compare(PackedVerdict packed) {
		String named = this.sha256.get(packed.id());
		return (named == null || named.equals(packed.sha256())) ? List.of()
				: List.of(new Difference(What.ALTERED, packed.id(), "sha256 by the log", named, packed.sha256(), null));
	}

}
