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
		catch (UncheckedIOException ex) {
			throw new UnreadableInventory(Because.QUOTES, this.linesBefore + this.parser.getCurrentLineNumber());
		}
	}

	Line next() {
		CSVRecord found = this.records.next();
		long line = this.linesBefore + this.parser.getCurrentLineNumber();
		this.reader.rowEnded(line);
		List<String> cells = found.stream().map(Inert::unguarded).toList();
		long breaks = cells.stream().mapToLong(CsvTable::breaks).sum();
		return new Line(line - breaks, cells);
	}

	private static long breaks(String cell) {
		return cell.lines().count() - ((cell.endsWith("\n") || cell.endsWith("\r") || cell.isEmpty()) ? 0 : 1);
	}

	/**
	 * Some rows as they are shown; of a beginning the last one may be cut off and is left
	 * out.
	 */
	List<List<String>> first(int most) {
		List<List<String>> first = new ArrayList<>();
		try {
			while (first.size() < most && hasNext()) {
				List<String> cells = next().cells();
				if (this.whole || hasNext()) {
					first.add(cells.stream().map(Cell::shown).toList());
				}
			}
		}
		catch (UnreadableInventory ex) {
			if (this.whole) {
				throw ex;
			}
		}
		return first;
	}

	@Override
	public void close() throws IOException {
		this.parser.close();
	}

}
