package org.weighhouse.web.inventory;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.weighhouse.catalog.Catalog;
import org.weighhouse.catalog.Tool;
import org.weighhouse.web.inventory.Match.Candidate;
import org.weighhouse.web.inventory.Match.Known;

/**
 * Says which tools titles are. Only an id, or a name together with its publisher, makes a
 * title known; whatever is merely similar is asked about. Any number of threads may ask.
 */
public final class Matcher {

	private static final int MOST_CANDIDATES = 5;

	private static final Map<String, By> KINDS = Map.of("purl", By.PURL, "winget", By.WINGET, "brew", By.BREW, "bundle",
			By.BUNDLE, "extension", By.EXTENSION);

	/** By kind and id. */
	private final Map<String, Said> ids = new HashMap<>();

	private final KnownNames names = new KnownNames();

	public Matcher(Catalog catalog) {
		catalog.tools().forEach(this::add);
	}

	/** A name of a tool as the catalogue says it. */
	private record Said(Tool tool, String alias) {
	}

	private void add(Tool tool) {
		this.names.add(tool);
		tool.aliases()
			.stream()
			.filter((alias) -> KINDS.containsKey(alias.kind()))
			.forEach((alias) -> this.ids.put(key(alias), new Said(tool, alias.value())));
	}

	private static String key(Tool.Alias id) {
		return id.kind() + " " + Title.comparable(id);
	}

	public Match match(Title title) {
		Map<String, Known> known = byIds(title);
		if (known.size() == 1) {
			return known.values().iterator().next();
		}
		if (known.size() > 1) {
			return new Match.Unsure(known.values()
				.stream()
				.map((each) -> Candidate.because("idsDiffer", each.tool(), each.found(), each.alias()))
				.toList());
		}
		KnownNames.Asked asked = this.names.ask(title);
		Known named = this.names.known(asked);
		if (named != null) {
			return named;
		}
		Map<String, Candidate> candidates = new LinkedHashMap<>();
		this.names.candidates(asked).forEach((each) -> candidates.putIfAbsent(each.tool().id(), each));
		return candidates.isEmpty() ? new Match.New()
				: new Match.Unsure(candidates.values().stream().limit(MOST_CANDIDATES).toList());
	}

	/** By the tools' slugs. */
	private Map<String, Known> byIds(Title title) {
		Map<String, Known> known = new LinkedHashMap<>();
		for (Tool.Alias id : title.ids()) {
			Said said = this.ids.get(key(id));
			By by = KINDS.get(id.kind());
			if (said != null && by != null) {
				known.putIfAbsent(said.tool().id(), new Known(said.tool(), by, id.value(), said.alias()));
			}
		}
		return known;
	}

}
