package org.weighhouse.catalog;

import java.nio.file.Path;
import java.time.LocalDate;

import org.weighhouse.engine.RuleBase;

/**
 * The shipped rule base and catalogue, read once for all tests, on a fixed day.
 */
final class Shipped {

	static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	static final RuleBase RULE_BASE = RuleBase.compile(TextFiles.shipped(TextFiles.RULES));

	static final Path TOOLS = Path.of("tools");

	static final Catalog CATALOG = CatalogReader.read(TextFiles.in(TOOLS), RULE_BASE.rulebook());

	private Shipped() {
	}

}
