package org.weighhouse.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.WrittenCase;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.RulebookReader;

/**
 * The rule base of this module, read and compiled once for all tests.
 */
final class ShippedRules {

	static final Map<String, String> FILES = read(Path.of("base"));

	static final Rulebook RULEBOOK = RulebookReader.read(FILES);

	static final RuleBase RULE_BASE = RuleBase.of(RULEBOOK);

	static final List<WrittenCase> CASES = WrittenCase.in(FILES, RULEBOOK);

	private ShippedRules() {
	}

	private static Map<String, String> read(Path folder) {
		try (Stream<Path> paths = Files.walk(folder)) {
			Map<String, String> files = new TreeMap<>();
			for (Path path : paths.filter((each) -> each.toString().endsWith(".yml")).toList()) {
				files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
