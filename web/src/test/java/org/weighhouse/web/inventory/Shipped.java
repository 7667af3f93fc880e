package org.weighhouse.web.inventory;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.weighhouse.catalog.Catalog;
import org.weighhouse.catalog.CatalogReader;
import org.weighhouse.catalog.TextFiles;
import org.weighhouse.engine.RuleBase;

/**
 * The rule base and the catalogue that ship, and a catalogue for these tests.
 */
final class Shipped {

	/** A day on which the shipped evidence counts. */
	static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	static final RuleBase RULES = RuleBase.compile(TextFiles.shipped(TextFiles.RULES));

	static final Catalog TOOLS = CatalogReader.read(TextFiles.shipped(TextFiles.TOOLS), RULES.rulebook());

	private Shipped() {
	}

	/**
	 * With tools that have nothing but names: `id | name | vendor | aliases | homepage`.
	 */
	static Catalog catalog(String tools) {
		Map<String, String> files = new TreeMap<>();
		tools.lines().forEach((line) -> {
			String[] parts = line.split("\\|", -1);
			String id = parts[0].strip();
			files.put(id + ".yml", """
					tool: %s
					name: %s
					kind: desktop-app
					purposes: [chat]
					vendor: { id: %s-vendor, name: "%s", home: US, source: page }
					homepage: "%s"
					aliases: [%s]
					review: 2027-02-21
					sources:
					  page: { title: a page, date: 2026-11-21 }
					editions:
					  - { id: only, name: Only, answers: {} }
					""".formatted(id, parts[1].strip(), id, parts[2].strip(), parts[4].strip(), parts[3].strip()));
		});
		return CatalogReader.read(files, RULES.rulebook());
	}

}
