package org.weighhouse.web.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.weighhouse.web.bulk.BulkTitles.Counts;
import org.weighhouse.web.csv.Inert;
import org.weighhouse.web.request.Plain;

/**
 * Titles as comma-separated values (RFC 4180), of which nothing becomes a formula.
 */
class BulkCsv implements BulkFile {

	private final Writer out;

	private final CSVPrinter printer;

	private final Plain plain;

	BulkCsv(OutputStream out, Plain plain) throws IOException {
		this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		this.printer = new CSVPrinter(this.out, CSVFormat.RFC4180);
		this.plain = plain;
		this.printer.printRecord(BulkCells.names());
	}

	@Override
	public void line(BulkLine line) throws IOException {
		List<@Nullable Object> cells = new ArrayList<>();
		for (Object value : BulkCells.values(line)) {
			cells.add((value instanceof String text) ? Inert.guarded(this.plain.shown(text)) : value);
		}
		this.printer.printRecord(cells);
	}

	@Override
	public void end(Counts counts) throws IOException {
		this.out.flush();
	}

}
