package org.weighhouse.web.export;

import java.util.Locale;

/**
 * As what something is taken away.
 */
enum Format {

	/** Comma-separated values (RFC 4180). */
	CSV("text/csv;charset=UTF-8"),
	/** A workbook of a spreadsheet. */
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
	/** An object in JSON a line. */
	JSONL("application/jsonl"),
	/** Pages to print and file. */
	PDF("application/pdf"),
	/** Many files in one. */
	ZIP("application/zip");

	private final String mediaType;

	Format(String mediaType) {
		this.mediaType = mediaType;
	}

	String mediaType() {
		return this.mediaType;
	}

	String ending() {
		return name().toLowerCase(Locale.ROOT);
	}

}
