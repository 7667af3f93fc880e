package org.weighhouse.web.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Catalog;
import org.weighhouse.catalog.CatalogReader;
import org.weighhouse.catalog.TextFiles;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.text.InvalidFiles;

/**
 * The rule base and the catalogue that commands work with: those that ship with it, or a
 * rule base on disk.
 */
final class Shipped {

	private Shipped() {
	}

	/** The shipped rule base, or the one in a folder. */
	static RuleBase rules(@Nullable Path folder, Words words) {
		if (folder == null) {
			return compile(TextFiles.shipped(TextFiles.RULES), words);
		}
		if (!Files.isDirectory(folder)) {
			throw new Exit.BadRules(words.get("noRules", folder));
		}
		try {
			return compile(TextFiles.in(folder), words);
		}
		catch (InvalidFiles ex) {
			throw new Exit.BadRules(ex.getMessage());
		}
	}

	private static RuleBase compile(Map<String, String> files, Words words) {
		try {
			return RuleBase.compile(files);
		}
		catch (InvalidFiles ex) {
			throw new Exit.BadRules(ex.getMessage() + "\n" + words.get("badRules", ex.problems().size()));
		}
	}

	static Catalog catalog(RuleBase rules) {
		return CatalogReader.read(TextFiles.shipped(TextFiles.TOOLS), rules.rulebook());
	}

}
