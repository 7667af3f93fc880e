package org.weighhouse.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.WrittenCase;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.RulebookReader;

/**
 * The rule base of this module, read and compiled once for all tests.
 */
public final class ShippedRules {

	static final Map<String, String> FILES = RuleFiles.in(Path.of("base"));

	public static final Rulebook RULEBOOK = RulebookReader.read(FILES);

	public static final RuleBase RULE_BASE = RuleBase.of(RULEBOOK);

	static final List<WrittenCase> CASES = WrittenCase.in(FILES, RULEBOOK);

	private ShippedRules() {
	}

}
