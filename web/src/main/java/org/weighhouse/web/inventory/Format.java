package org.weighhouse.web.inventory;

/**
 * How an inventory is written.
 */
public enum Format {

	/** Comma-, semicolon- or tab-separated values with a heading line. */
	CSV,
	/** A bill of materials, CycloneDX 1.5 to 1.7 as JSON. */
	CYCLONEDX,
	/** What `winget export` writes. */
	WINGET,
	/** What `brew info --json=v2 --installed` prints. */
	BREW

}
