package org.weighhouse.web.assessment;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Case;
import org.weighhouse.catalog.Catalog;
import org.weighhouse.catalog.CatalogReader;
import org.weighhouse.catalog.TextFiles;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * The rule base and the catalogue that ship, for tests without Spring.
 */
final class ShippedRuleBase {

	/** A day on which the shipped evidence counts. */
	static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	static final RuleBase RULES = RuleBase.compile(TextFiles.shipped(TextFiles.RULES));

	static final Catalog TOOLS = CatalogReader.read(TextFiles.shipped(TextFiles.TOOLS), rulebook());

	private ShippedRuleBase() {
	}

	static Rulebook rulebook() {
		return RULES.rulebook();
	}

	static Subject subject(String id) {
		Subject subject = Subject.find(TOOLS, id);
		if (subject == null) {
			throw new IllegalArgumentException(id);
		}
		return subject;
	}

	static Verdict judge(String id, @Nullable String preset, Map<String, String> use) {
		Preset kept = (preset != null) ? rulebook().presets().get(preset) : null;
		Case put = Case.of(rulebook(), subject(id).tool(), subject(id).edition(), kept, use, rulebook().organisation(),
				TODAY);
		return RULES.judge(put.answers(), put.controls());
	}

}
