package org.weighhouse.web.inventory;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Tool;

/**
 * A title of an inventory as it stands there.
 *
 * @param line where it stands, the first of them if there are several; many titles share
 * one where a file has no lines
 * @param ids what programs know it by, the surest first: purl, winget, brew, bundle,
 * extension, and the domains that it was seen at
 * @param people null where nobody counted
 * @param devices null where nobody counted
 * @param lastSeen as the file says it
 */
public record Title(long line, String name, @Nullable String publisher, @Nullable String version, List<Tool.Alias> ids,
		@Nullable Long people, @Nullable Long devices, @Nullable String lastSeen) {

	/** Of the kinds of ids the one that many titles can share. */
	static final String DOMAIN = "domain";

	public Title {
		ids = List.copyOf(ids);
	}

	/**
	 * What it is remembered by, whatever its version: its surest id, else its name and
	 * publisher.
	 */
	public String key() {
		return this.ids.stream()
			.filter((id) -> !id.kind().equals(DOMAIN))
			.findFirst()
			.map((id) -> id.kind() + ":" + comparable(id))
			.orElseGet(() -> "name:" + Names.bare(this.name, this.version) + "|"
					+ ((this.publisher != null) ? Names.legalless(this.publisher) : ""));
	}

	/**
	 * An id as it is compared: packages without their version, all else in lower case.
	 */
	static String comparable(Tool.Alias id) {
		return id.kind().equals("purl") ? Purl.comparable(id.value()) : id.value().toLowerCase(Locale.ROOT);
	}

}
