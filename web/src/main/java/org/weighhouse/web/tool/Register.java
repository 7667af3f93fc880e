package org.weighhouse.web.tool;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
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

	private final String digest;

	private final Map<String, Catalog> catalogs = new ConcurrentHashMap<>();

	Register(ActivePolicy policy) {
		this.policy = policy;
		this.files = TextFiles.shipped(TextFiles.TOOLS);
		this.digest = sha256(this.files);
		catalog();
	}

	public Catalog catalog() {
		RuleBase ruleBase = this.policy.ruleBase();
		return this.catalogs.computeIfAbsent(ruleBase.digest(),
				(digest) -> CatalogReader.read(this.files, ruleBase.rulebook()));
	}

	/**
	 * SHA-256 of the catalogue's files, in hex: another one tells of another catalogue.
	 */
	public String digest() {
		return this.digest;
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

	private static String sha256(Map<String, String> files) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			new TreeMap<>(files)
				.forEach((path, text) -> digest.update((path + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8)));
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
