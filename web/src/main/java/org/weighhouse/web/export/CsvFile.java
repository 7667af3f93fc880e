package org.weighhouse.web.export;

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
import org.weighhouse.web.csv.Inert;

/**
 * A register as comma-separated values (RFC 4180) in UTF-8. No text becomes a formula,
 * and none turns the line around.
 */
class CsvFile implements TableFile {

	private final Writer out;

	private final CSVPrinter printer;

	/**
	 * @param mark whether it begins with a byte-order mark, by which some spreadsheets
	 * know UTF-8
	 */
	CsvFile(OutputStream out, List<Column> columns, boolean mark) throws IOException {
		this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		if (mark) {
			this.out.write('\ufeff');
		}
		this.printer = new CSVPrinter(this.out, CSVFormat.RFC4180);
		this.printer.printRecord(columns.stream().map(Column::heading).toList());
	}

	@Override
	public void row(List<@Nullable Object> cells) throws IOException {
		List<String> texts = new ArrayList<>();
		for (Object cell : cells) {
			texts.add((cell instanceof String text) ? Inert.guarded(Visible.of(text)) : Values.text(cell));
		}
		this.printer.printRecord(texts);
	}

	@Override
	public void end(About about) throws IOException {
		this.out.flush();
	}

}
