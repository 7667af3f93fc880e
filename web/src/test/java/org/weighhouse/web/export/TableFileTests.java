package org.weighhouse.web.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.weighhouse.web.csv.Inert;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is written is read back by readers that are not ours, equal to the source.
 */
class TableFileTests {

	private static final List<Column> COLUMNS = List.of(Column.text("number", ""), Column.number("count", ""),
			Column.date("day", ""), Column.moment("at", ""), Column.flag("so", ""));

	private static final Instant MOMENT = Instant.parse("2026-03-01T10:20:30.123456Z");

	private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

	private static final About ABOUT = new About(What.APPROVALS, MOMENT, DAY, 3, "sha256:" + "1".repeat(64),
			Filter.NONE, 1, "0".repeat(64));

	private static List<@Nullable Object> row(@Nullable String text) {
		List<@Nullable Object> row = new ArrayList<>();
		row.add(text);
		row.add(-7L);
		row.add(DAY);
		row.add(MOMENT);
		row.add(true);
		return row;
	}

	private static byte[] written(Opening opening, List<List<@Nullable Object>> rows) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		TableFile file = opening.open(out);
		for (List<@Nullable Object> row : rows) {
			file.row(row);
		}
		file.end(ABOUT);
		return out.toByteArray();
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1", "'=1", "''=1", "'",
			" =1", "\u00a0=1", "a\"b", "a,b", "a;b", "line\r\nline", "\"", "\"\"", "=cmd|'/c calc'!A1",
			"=HYPERLINK(\"x\")", "中文", "😀", "#", "#comment", "../../x", "" })
	void noTextBecomesAFormulaAndAllIsReadBack(String text) throws IOException {
		String csv = new String(written((out) -> new CsvFile(out, COLUMNS, false), List.of(row(text))),
				StandardCharsets.UTF_8);
		CSVRecord record = CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords().get(1);
		assertThat(Inert.unguarded(record.get(0))).isEqualTo(Visible.of(text));
		assertThat(record.get(0)).doesNotMatch("(?s)[\\s\\h\\p{Cf}\\p{Cc}]*[=+\\-@\uff1d].*");
		assertThat(record.toList().subList(1, 5)).containsExactly("-7", "2026-02-28", "2026-03-01T10:20:30.123456Z",
				"true");
		List<Cell> cells = cells(written((out) -> new XlsxFile(out, What.APPROVALS, COLUMNS), List.of(row(text))));
		assertThat(cells.get(0).getType()).isEqualTo(CellType.STRING);
		assertThat(cells.get(0).getFormula()).isNull();
		assertThat(cells.get(0).getText().replace("\r\n", "\n")).isEqualTo(Visible.of(text).replace("\r\n", "\n"));
		JsonNode line = JsonMapper.shared()
			.readTree(written((out) -> new JsonLinesFile(out, COLUMNS), List.of(row(text))));
		assertThat(line.path("number").stringValue()).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc\u202Egnp.exe", "\u2066x\u2069", "\u200b", "\ufeff=1", "a\u0007b", "\u2028" })
	void whatNobodySeesStandsAsItsCodePointAndIsWholeInJson(String text) throws IOException {
		String csv = new String(written((out) -> new CsvFile(out, COLUMNS, false), List.of(row(text))),
				StandardCharsets.UTF_8);
		assertThat(csv).contains("[U+").doesNotContainPattern("[\\p{Cf}\u2028\u0007]");
		String json = new String(written((out) -> new JsonLinesFile(out, COLUMNS), List.of(row(text))),
				StandardCharsets.UTF_8);
		assertThat(json).matches("(?s)\\p{ASCII}+");
		assertThat(JsonMapper.shared().readTree(json).path("number").stringValue()).isEqualTo(text);
		List<Cell> cells = cells(written((out) -> new XlsxFile(out, What.APPROVALS, COLUMNS), List.of(row(text))));
		assertThat(cells.get(0).getText()).isEqualTo(Visible.of(text)).contains("[U+");
	}

	@Test
	void plainTextStaysAsItIs() throws IOException {
		assertThat(Inert.guarded("a=1")).isEqualTo("a=1");
		assertThat(Inert.guarded("it's")).isEqualTo("it's");
		assertThat(Inert.unguarded("it's")).isEqualTo("it's");
		assertThat(Inert.unguarded("'quoted'")).isEqualTo("'quoted'");
	}

	@Test
	void markStandsInFrontOnlyWhereItIsWanted() throws IOException {
		assertThat(written((out) -> new CsvFile(out, COLUMNS, true), List.of())).startsWith(0xEF, 0xBB, 0xBF);
		assertThat(written((out) -> new CsvFile(out, COLUMNS, false), List.of())).startsWith('n');
	}

	@Test
	void daysAndMomentsAreTypedInAWorkbook() throws IOException {
		byte[] bytes = written((out) -> new XlsxFile(out, What.APPROVALS, COLUMNS), List.of(row("APR-1")));
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
			Row row = book.getFirstSheet().read().get(1);
			assertThat(row.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("-7");
			assertThat(row.getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo(DAY);
			assertThat(row.getCellAsDate(3).orElseThrow())
				.isEqualToIgnoringNanos(LocalDateTime.parse("2026-03-01T10:20:30"));
			assertThat(row.getCellAsBoolean(4)).contains(true);
			assertThat(book.findSheet("About").orElseThrow().read()).extracting((line) -> line.getCellText(1))
				.contains("UTC", "0".repeat(64), "2026-02-28, end of the day", "1");
		}
	}

	@Test
	void sheetThatIsFullIsFollowedByAnother() throws IOException {
		List<List<@Nullable Object>> rows = List.of(row("1"), row("2"), row("3"));
		byte[] bytes = written((out) -> new XlsxFile(out, What.APPROVALS, COLUMNS, 3), rows);
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
			assertThat(book.getSheets().map((sheet) -> sheet.getName())).containsExactly("approvals", "approvals 2",
					"About");
			assertThat(book.findSheet("approvals 2").orElseThrow().read()).hasSize(2);
		}
	}

	@Test
	void cellThatIsTooLongSaysSo() {
		assertThat(XlsxFile.fitting("x".repeat(XlsxFile.MOST_LETTERS))).hasSize(XlsxFile.MOST_LETTERS);
		assertThat(XlsxFile.fitting("😀".repeat(20_000))).hasSizeLessThan(XlsxFile.MOST_LETTERS)
			.contains("[40000 characters, SHA-256 ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../etc/passwd", "a\r\nSet-Cookie: x", "a\"b", "con", ".hidden", "中文", "a\u202Egnp",
			"C:\\x", "x'y;z" })
	void namesOfFilesAreSafeWhateverAToolIsCalled(String tool) {
		Wish wish = Wish.of(What.APPROVALS, Format.CSV,
				new Filter(null, null, LocalDate.of(2026, 3, 1), tool, null, "", ""));
		assertThat(FileNames.of(wish, DAY, 3))
			.matches("weighhouse-approvals-[a-z0-9-]+-as-of-2026-03-01-policy-3\\.csv");
	}

	private static List<Cell> cells(byte[] workbook) throws IOException {
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
			Row row = book.getFirstSheet().read().get(1);
			List<Cell> cells = new ArrayList<>();
			for (int i = 0; i < row.getCellCount(); i++) {
				cells.add(row.getCell(i));
			}
			return cells;
		}
	}

	/** Begins a file. */
	@FunctionalInterface
	private interface Opening {

		TableFile open(ByteArrayOutputStream out) throws IOException;

	}

}
