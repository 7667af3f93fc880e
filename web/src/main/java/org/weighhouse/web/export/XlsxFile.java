package org.weighhouse.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.weighhouse.web.digest.Sha256;

/**
 * A register as a workbook: days and moments as such, the head fixed, with a filter, and
 * a sheet that says what it is. Texts are never formulas. Rows go out as they come.
 */
class XlsxFile implements TableFile {

	/** The most rows that a sheet takes, the head counted. */
	private static final int MOST_ROWS = 1_048_576;

	/** The most characters that a cell takes. */
	static final int MOST_LETTERS = 32_767;

	/** So many, and room for saying that there were more. */
	private static final int KEPT_LETTERS = 32_500;

	private static final int AT_ONCE = 500;

	private final Workbook book;

	private final String name;

	private final List<Column> columns;

	private final int mostRows;

	private Worksheet sheet;

	private int sheets;

	private int row;

	XlsxFile(OutputStream out, What what, List<Column> columns) {
		this(out, what, columns, MOST_ROWS);
	}

	XlsxFile(OutputStream out, What what, List<Column> columns, int mostRows) {
		this.book = new Workbook(out, "Weighhouse", "1.0");
		this.name = what.word();
		this.columns = columns;
		this.mostRows = mostRows;
		this.sheet = begin();
	}

	private Worksheet begin() {
		this.sheets++;
		Worksheet next = this.book.newWorksheet((this.sheets == 1) ? this.name : this.name + " " + this.sheets);
		for (int i = 0; i < this.columns.size(); i++) {
			next.inlineString(0, i, this.columns.get(i).heading());
			next.style(0, i).bold().set();
			next.width(i, width(this.columns.get(i).type()));
		}
		next.freezePane(0, 1);
		this.row = 1;
		return next;
	}

	private static int width(Column.Type type) {
		return switch (type) {
			case TEXT -> 24;
			case NUMBER, FLAG -> 12;
			case DATE -> 12;
			case MOMENT -> 22;
		};
	}

	@Override
	public void row(List<@Nullable Object> cells) throws IOException {
		if (this.row == this.mostRows) {
			endSheet();
			this.sheet = begin();
		}
		for (int i = 0; i < cells.size(); i++) {
			cell(i, cells.get(i));
		}
		this.row++;
		if (this.row % AT_ONCE == 0) {
			this.sheet.flush();
		}
	}

	private void cell(int column, @Nullable Object cell) {
		if (cell instanceof LocalDate day) {
			this.sheet.value(this.row, column, day);
			this.sheet.style(this.row, column).format("yyyy-mm-dd").set();
		}
		else if (cell instanceof Instant moment) {
			this.sheet.value(this.row, column, LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
			this.sheet.style(this.row, column).format("yyyy-mm-dd hh:mm:ss").set();
		}
		else if (cell instanceof Number number) {
			this.sheet.value(this.row, column, number);
		}
		else if (cell instanceof Boolean flag) {
			this.sheet.value(this.row, column, flag);
		}
		else if (cell != null) {
			this.sheet.inlineString(this.row, column, fitting(Visible.of(cell.toString())));
		}
	}

	/** What is longer than a cell says so; CSV and JSON Lines have all of it. */
	static String fitting(String text) {
		if (text.length() <= MOST_LETTERS) {
			return text;
		}
		int end = Character.isHighSurrogate(text.charAt(KEPT_LETTERS - 1)) ? KEPT_LETTERS - 1 : KEPT_LETTERS;
		return text.substring(0, end) + " … [" + text.length() + " characters, SHA-256 " + Sha256.of(text)
				+ ": CSV and JSON Lines have all of it]";
	}

	private void endSheet() throws IOException {
		this.sheet.setAutoFilter(0, 0, Math.max(this.row - 1, 0), this.columns.size() - 1);
		this.sheet.finish();
	}

	@Override
	public void end(About about) throws IOException {
		endSheet();
		Worksheet words = this.book.newWorksheet("About");
		int line = 0;
		for (Map.Entry<String, String> each : about.lines().entrySet()) {
			words.inlineString(line, 0, each.getKey());
			words.style(line, 0).bold().set();
			words.inlineString(line, 1, Visible.of(each.getValue()));
			line++;
		}
		words.width(0, 24);
		words.width(1, 80);
		words.finish();
		this.book.finish();
	}

}
