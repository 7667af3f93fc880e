package org.weighhouse.web.inventory;

import java.util.List;

/**
 * A file that is refused as a whole: where, what was found, what is expected and what to
 * do, in one message.
 */
public final class UnreadableInventory extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Because because;

	private final transient List<String> arguments;

	UnreadableInventory(Because because, Object... arguments) {
		super(because + " " + List.of(arguments));
		this.because = because;
		this.arguments = List.of(arguments).stream().map(String::valueOf).toList();
	}

	/** What is in the way. */
	enum Because {

		EMPTY, NO_ROWS, TOO_LARGE, TOO_MANY_ROWS, ARCHIVE, WORKBOOK, OLD_WORKBOOK, PDF, XML, BINARY,
		/** CSV. */
		NO_HEADINGS, HEADING_TWICE, HEADING_UNREADABLE, TOO_MANY_COLUMNS, ROW_TOO_LONG, QUOTES,
		/** The mapping of its columns. */
		NO_SUCH_HEADING, HEADING_FOR_TWO, NO_NAME,
		/** JSON. */
		BROKEN_JSON, KEY_TWICE, TOO_DEEP, NOT_LIKE_THIS, UNKNOWN_JSON, JSON_LIST, SPDX, NO_SPEC_VERSION, SPEC_VERSION

	}

	/** The message that tells it. */
	public String key() {
		return "inventory.unreadable." + this.because;
	}

	public List<String> arguments() {
		return this.arguments;
	}

}
