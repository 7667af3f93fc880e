package org.weighhouse.web.inventory;

/**
 * What should have stood where something else was found.
 */
enum Expected {

	NAME, SHORTER, UTF_8, PLAIN_TEXT, COUNT, PACKAGE, DOMAIN, AS_MANY_CELLS, TEXT, OBJECT;

	String key() {
		return "inventory.expected." + name();
	}

}
