package org.weighhouse.web.tool;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.weighhouse.catalog.Catalog;
import org.weighhouse.catalog.CatalogReader;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.TextFiles;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.text.InvalidFiles;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.policy.ActivePolicy;

/**
 * Every tool that is known here: the shipped catalogue, over it the entries that
 * reviewers keep, read with the questions in force.
 */
@Component
public class Register {

	private static final Logger logger = LoggerFactory.getLogger(Register.class);

	private final ActivePolicy policy;

	private final Entries entries;

	private final Map<String, String> shipped;

	private volatile Texts texts = new Texts("", Map.of(), "");

	private volatile Read read = new Read("", "", null);

	Register(ActivePolicy policy, Entries entries) {
		this.policy = policy;
		this.entries = entries;
		this.shipped = TextFiles.shipped(TextFiles.TOOLS);
		this.shipped.keySet().removeIf((path) -> path.endsWith(".expect.yml"));
		catalog();
	}

	/** What counts now, by file; named by its digest. */
	private record Texts(String head, Map<String, String> files, String digest) {
	}

	/** What one rule base made of one set of texts. */
	private record Read(String ruleBase, String texts, @Nullable Catalog catalog) {
	}

	public Catalog catalog() {
		Texts now = texts();
		RuleBase ruleBase = this.policy.ruleBase();
		Read last = this.read;
		Catalog catalog = last.catalog();
		if (catalog == null || !last.ruleBase().equals(ruleBase.digest()) || !last.texts().equals(now.digest())) {
			catalog = readable(now.files(), ruleBase.rulebook());
			this.read = new Read(ruleBase.digest(), now.digest(), catalog);
		}
		return catalog;
	}

	/**
	 * An entry that cannot be read with the questions in force is left out: nobody is
	 * told of a tool what cannot be judged.
	 */
	private static Catalog readable(Map<String, String> files, Rulebook rulebook) {
		Map<String, String> rest = new TreeMap<>(files);
		while (true) {
			try {
				return CatalogReader.read(rest, rulebook);
			}
			catch (InvalidFiles ex) {
				Set<String> wrong = ex.problems()
					.stream()
					.map((problem) -> problem.place().file())
					.collect(Collectors.toSet());
				logger.error("Left out of the register: {}", ex.getMessage());
				if (!rest.keySet().removeAll(wrong)) {
					throw ex;
				}
			}
		}
	}

	private Texts texts() {
		String head = this.entries.head();
		Texts last = this.texts;
		if (!last.head().equals(head)) {
			Map<String, String> files = new TreeMap<>(this.shipped);
			this.entries.latest().forEach((entry) -> files.put(file(entry.tool()), entry.text()));
			StringBuilder all = new StringBuilder();
			files.forEach((path, text) -> all.append(path).append('\0').append(text).append('\0'));
			last = new Texts(head, files, Sha256.of(all.toString()));
			this.texts = last;
		}
		return last;
	}

	private static String file(String tool) {
		return tool + ".yml";
	}

	/**
	 * SHA-256 of the texts that count, in hex: another one tells of another catalogue.
	 */
	public String digest() {
		return texts().digest();
	}

	/** The file of a tool that counts, or null if there is none. */
	public @Nullable String findText(String tool) {
		return texts().files().get(file(tool));
	}

	/**
	 * The file of a tool that counts, byte for byte.
	 * @throws UnknownTool if there is none, which is answered with 404
	 */
	public String text(String tool) {
		String text = findText(tool);
		if (text == null) {
			throw new UnknownTool(tool);
		}
		return text;
	}

	/** The file of a tool that ships, or null. */
	public @Nullable String shippedText(String tool) {
		return this.shipped.get(file(tool));
	}

	/**
	 * The register as it would be with another text of a tool.
	 * @throws InvalidFiles with every mistake
	 */
	public Catalog with(String tool, String text) {
		Map<String, String> files = new TreeMap<>(texts().files());
		files.put(file(tool), text);
		return CatalogReader.read(files, this.policy.ruleBase().rulebook());
	}

	/**
	 * The tool with a slug.
	 * @throws UnknownTool if there is none, which is answered with 404
	 */
	public Tool tool(String id) {
		Tool tool = catalog().find(id);
		if (tool == null) {
			throw new UnknownTool(id);
		}
		return tool;
	}

	/**
	 * The edition with an id, as `claude-code/managed-default`.
	 * @throws UnknownTool if there is none, which is answered with 404
	 */
	public Edition edition(String id) {
		String[] parts = id.split("/", 2);
		Edition edition = (parts.length == 2) ? tool(parts[0]).findEdition(parts[1]) : null;
		if (edition == null) {
			throw new UnknownTool(id);
		}
		return edition;
	}

}
