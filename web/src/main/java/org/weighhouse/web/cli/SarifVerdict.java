package org.weighhouse.web.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.springframework.web.util.UriUtils;
import org.weighhouse.engine.Finding;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.engine.text.Place;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verdicts as SARIF 2.1.0 (OASIS), for code scanning: a result for each finding that
 * controls leave above LOW, at the line of the case or of the catalogue entry.
 */
final class SarifVerdict implements VerdictPrinter {

	private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

	private final Rulebook rulebook;

	private final VerdictPhrases phrases;

	private final Words words;

	SarifVerdict(Rulebook rulebook, VerdictPhrases phrases, Words words) {
		this.rulebook = rulebook;
		this.phrases = phrases;
		this.words = words;
	}

	@Override
	public String print(List<Judge.Judged> judged) {
		TreeSet<String> spoken = new TreeSet<>();
		List<Object> results = new ArrayList<>();
		for (Judge.Judged each : judged) {
			for (Finding finding : each.verdict().findings()) {
				if (finding.residualTier() != Tier.LOW) {
					spoken.add(finding.rule());
					results.add(result(each, finding));
				}
			}
		}
		Map<String, Object> driver = new LinkedHashMap<>();
		driver.put("name", "Weighhouse");
		driver.put("semanticVersion", WeighhouseCommand.Version.number());
		driver.put("rules", spoken.stream().map(this::rule).toList());
		Map<String, Object> run = new LinkedHashMap<>();
		run.put("tool", Map.of("driver", driver));
		run.put("results", results);
		run.put("properties", Map.of("ruleBase", this.rulebook.digest()));
		Map<String, Object> log = new LinkedHashMap<>();
		log.put("$schema", SCHEMA);
		log.put("version", "2.1.0");
		log.put("runs", List.of(run));
		return new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(log) + "\n";
	}

	private Map<String, Object> rule(String id) {
		Rule rule = this.rulebook.findRule(id);
		if (rule == null) {
			throw new IllegalStateException("a finding of a rule that is not there: " + id);
		}
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put("id", rule.id());
		entry.put("shortDescription", Map.of("text", rule.title()));
		entry.put("fullDescription", Map.of("text", rule.why()));
		entry.put("defaultConfiguration", Map.of("level", level(rule.tier())));
		entry.put("properties", ordered("tags", List.of(rule.concern().code()), "references", rule.references()));
		return entry;
	}

	private Map<String, Object> result(Judge.Judged judged, Finding finding) {
		String reasons = String.join("; ", finding.answers().stream().map(this.phrases::reason).toList());
		String message = this.words.get("sarif.message", judged.title(), this.words.tier(finding.residualTier()),
				this.phrases.title(finding.rule()), reasons, this.phrases.lowered(finding));
		Map<String, Object> result = new LinkedHashMap<>();
		result.put("ruleId", finding.rule());
		result.put("level", level(finding.residualTier()));
		result.put("message", Map.of("text", message));
		result.put("locations", List.of(Map.of("physicalLocation", location(judged.place()))));
		result.put("partialFingerprints", Map.of("finding/v1", judged.place().file() + "#" + finding.rule()));
		result.put("properties",
				ordered("tier", finding.tier(), "residualTier", finding.residualTier(), "assumed", finding.assumed()));
		return result;
	}

	private static Map<String, Object> location(Place place) {
		Map<String, Object> location = new LinkedHashMap<>();
		location.put("artifactLocation", Map.of("uri", place.file().equals("-") ? "stdin" : uri(place.file())));
		location.put("region", ordered("startLine", place.line(), "startColumn", place.column()));
		return location;
	}

	/** A relative reference, with what a URI does not take written as its bytes. */
	private static String uri(String file) {
		return UriUtils.encodePath(file.replace('\\', '/'), StandardCharsets.UTF_8);
	}

	/** Names and values in turn, in this order in every run. */
	private static Map<String, Object> ordered(Object... namesAndValues) {
		Map<String, Object> ordered = new LinkedHashMap<>();
		for (int index = 0; index < namesAndValues.length; index += 2) {
			ordered.put(String.valueOf(namesAndValues[index]), namesAndValues[index + 1]);
		}
		return ordered;
	}

	private static String level(Tier tier) {
		return switch (tier) {
			case LOW -> "note";
			case MEDIUM -> "warning";
			case HIGH, PROHIBITED -> "error";
		};
	}

}
