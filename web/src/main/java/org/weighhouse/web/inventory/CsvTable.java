package org.weighhouse.web.inventory;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.weighhouse.web.csv.Inert;
import org.weighhouse.web.inventory.UnreadableInventory.Because;

/**
 * A table as separated values, with its headings.
 */
final class CsvTable implements Closeable {

	private static final int MOST_COLUMNS = 200;

	private static final int LONGEST_HEADING = 200;

	/** What Excel writes first where the separator is not a comma. */
	private static final String SEPARATOR_LINE = "sep=";

	private final CSVParser parser;

	private final Iterator<CSVRecord> records;

	private final RowReader reader;

	private final boolean whole;

	private final int linesBefore;

	private final List<String> headings;

	/** Of the last row. */
	private long lastLine;

	private CsvTable(RowReader reader, char separator, int linesBefore, boolean whole) throws IOException {
		this.reader = reader;
		this.whole = whole;
		this.linesBefore = linesBefore;
		this.parser = CSVParser.builder()
			.setReader(reader)
			.setFormat(CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(true).get())
			.get();
		this.records = this.parser.iterator();
		this.headings = readHeadings();
	}

	/** A line of a table. */
	record Line(long number, List<String> cells) {

		boolean isBlank() {
			return this.cells.stream().allMatch(String::isBlank);
		}

	}

	static CsvTable open(BufferedInputStream in, Beginning beginning) throws IOException {
		in.skipNBytes(beginning.mark());
		RowReader reader = new RowReader(new InputStreamReader(in, beginning.charset()));
		String first = beginning.text().lines().findFirst().orElse("");
		if (first.toLowerCase(Locale.ROOT).startsWith(SEPARATOR_LINE)
				&& first.length() == SEPARATOR_LINE.length() + 1) {
			reader.skipLine();
			return new CsvTable(reader, first.charAt(SEPARATOR_LINE.length()), 1, beginning.whole());
		}
		return new CsvTable(reader, separator(first), 0, beginning.whole());
	}

	/** The one that the heading line has most of outside of quotes. */
	private static char separator(String headings) {
		String bare = headings.replaceAll("\"[^\"]*\"", "");
		return Stream.of(',', ';', '\t')
			.max(Comparator.comparingLong((separator) -> bare.chars().filter((letter) -> letter == separator).count()))
			.orElse(',');
	}

	List<String> headings() {
		return this.headings;
	}

	private List<String> readHeadings() {
		if (!hasNext()) {
			throw new UnreadableInventory(Because.NO_HEADINGS);
		}
		List<String> found = next().cells().stream().map(String::strip).toList();
		if (found.size() > MOST_COLUMNS) {
			throw new UnreadableInventory(Because.TOO_MANY_COLUMNS, found.size(), MOST_COLUMNS);
		}
		Set<String> once = new HashSet<>();
		for (String heading : found) {
			if (Cell.wrong(heading, LONGEST_HEADING) != null) {
				throw new UnreadableInventory(Because.HEADING_UNREADABLE, Cell.shown(heading));
			}
			if (!heading.isEmpty() && !once.add(heading.toLowerCase(Locale.ROOT))) {
				throw new UnreadableInventory(Because.HEADING_TWICE, Cell.shown(heading));
			}
		}
		if (once.isEmpty()) {
			throw new UnreadableInventory(Because.NO_HEADINGS);
		}
		return found;
	}

	boolean hasNext() {
		try {
			return this.records.hasNext();
		}
		catch (RowReader.Endless ex) {
			throw new UnreadableInventory(Because.ROW_TOO_LONG, this.lastLine + 1);
		}
		catch (UncheckedIOException ex) {
			if (ex.getCause() instanceof CSVException) {
				throw new UnreadableInventory(Because.QUOTES, this.lastLine + 1);
			}
			throw ex;
		}
	}

	Line next() {
		CSVRecord found = this.records.next();
		this.reader.rowEnded();
		this.lastLine = this.linesBefore + this.parser.getCurrentLineNumber();
		List<String> cells = found.stream().map(Inert::unguarded).toList();
		long breaks = cells.stream().mapToLong(CsvTable::breaks).sum();
		return new Line(this.lastLine - breaks, cells);
	}

	private static long breaks(String cell) {
		if (cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0) {
			return 0;
		}
		return cell.lines().count() - ((cell.endsWith("\n") || cell.endsWith("\r")) ? 0 : 1);
	}

	/**
	 * Some rows as they are shown. Of a beginning the last one is probably cut off and is
	 * left out.
	 */
	List<List<String>> first(int most) {
		List<List<String>> first = new ArrayList<>();
		try {
			while (first.size() <= most && hasNext()) {
				first.add(next().cells().stream().map(Cell::shown).toList());
			}
			if (!this.whole && first.size() <= most) {
				first = first.subList(0, Math.max(0, first.size() - 1));
			}
		}
		catch (UnreadableInventory ex) {
			if (this.whole) {
				throw ex;
			}
		}
		return first.subList(0, Math.min(most, first.size()));
	}

	@Override
	public void close() throws IOException {
		this.parser.close();
	}

}
