package org.weighhouse.web.tool;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;
import org.weighhouse.catalog.Catalog;
import org.weighhouse.catalog.CatalogReader;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.TextFiles;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.web.policy.ActivePolicy;

/**
 * Every tool that is known here: the shipped catalogue, read with the questions in force.
 */
@Component
public class Register {

	private final ActivePolicy policy;

	private final Map<String, String> files;

	private final Map<String, Catalog> catalogs = new ConcurrentHashMap<>();

	Register(ActivePolicy policy) {
		this.policy = policy;
		this.files = TextFiles.shipped(TextFiles.TOOLS);
		catalog();
	}

	public Catalog catalog() {
		RuleBase ruleBase = this.policy.ruleBase();
		return this.catalogs.computeIfAbsent(ruleBase.digest(),
				(digest) -> CatalogReader.read(this.files, ruleBase.rulebook()));
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
