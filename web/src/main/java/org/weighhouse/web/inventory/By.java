package org.weighhouse.web.inventory;

/**
 * What a title is known by.
 */
public enum By {

	PURL, WINGET, BREW, BUNDLE, EXTENSION, NAME_AND_PUBLISHER,
	/** Somebody said so before. */
	REMEMBERED;

	/** The message that explains it; its arguments: what was found, and the alias. */
	public String key() {
		return "inventory.by." + name();
	}

}
