package org.weighhouse.web.inventory;

/**
 * What a table tells of: the columns that are looked for depend on it.
 */
public enum Content {

	/** What is installed. */
	SOFTWARE,
	/** Which applications people signed in to with the company's account. */
	SIGN_IN_GRANTS,
	/** Which services people reach, as a proxy or a broker saw it. */
	TRAFFIC,
	/** Extensions of browsers and editors. */
	EXTENSIONS

}
