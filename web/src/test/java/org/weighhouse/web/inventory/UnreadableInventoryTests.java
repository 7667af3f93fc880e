package org.weighhouse.web.inventory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UnreadableInventoryTests {

	private static final String BILL = "{ \"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\", \"components\": [";

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					EMPTY               | ''
					EMPTY               | ' \\n '
					XML                 | <?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><bom/>
					XML                 | <html></html>
					NO_ROWS             | Name,Publisher\\n
					NO_HEADINGS         | ,,\\nSlack,,
					HEADING_TWICE       | Name,name\\nSlack,Zoom
					NO_NAME             | Computer,State\\nx,y
					QUOTES              | Name\\n"Slack" x\\n
					QUOTES              | Name\\nSlack\\n"Zoom\\nGoose\\n
					UNKNOWN_JSON        | {}
					UNKNOWN_JSON        | { "name": "x" }
					JSON_LIST           | [ { "name": "tig" } ]
					SPDX                | { "spdxVersion": "SPDX-2.3" }
					BROKEN_JSON         | { "bomFormat": "CycloneDX", "specVersion": "1.6", "components": [ { "name": "x" }
					BROKEN_JSON         | { "bomFormat": "CycloneDX", "specVersion": "1.6", "components": [] } {
					BROKEN_JSON         | { "bomFormat": "CycloneDX", "specVersion": "1.6", "components": [ NaN ] }
					KEY_TWICE           | { "bomFormat": "CycloneDX", "specVersion": "1.6", "specVersion": "1.5" }
					KEY_TWICE           | { "bomFormat": "CycloneDX", "specVersion": "1.6", "components": [ { "name": "x", "name": "y" } ] }
					NO_SPEC_VERSION     | { "bomFormat": "CycloneDX", "components": [ { "name": "x" } ] }
					SPEC_VERSION        | { "bomFormat": "CycloneDX", "specVersion": "1.4" }
					SPEC_VERSION        | { "bomFormat": "CycloneDX", "specVersion": 1.6 }
					NOT_LIKE_THIS       | { "bomFormat": "Other", "specVersion": "1.6" }
					NOT_LIKE_THIS       | { "bomFormat": "CycloneDX", "specVersion": "1.6", "components": {} }
					NOT_LIKE_THIS       | { "WinGetVersion": "1.9" }
					NOT_LIKE_THIS       | { "Sources": [ 7 ] }
					NO_ROWS             | { "formulae": [], "casks": [] }
					""")
	void refusedAs(String because, String file) {
		assertRefused(because, file.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void aRefusalNamesThePlace() {
		assertThatExceptionOfType(UnreadableInventory.class).isThrownBy(() -> Told.by("Name\nSlack\n\"Zoom\n\nGoose\n"))
			.satisfies((ex) -> assertThat(ex.arguments()).containsExactly("3"));
		assertThatExceptionOfType(UnreadableInventory.class)
			.isThrownBy(() -> Told.by("{\n \"bomFormat\": \"CycloneDX\",\n  \"specVersion\": \"2\" }"))
			.satisfies((ex) -> assertThat(ex.arguments()).containsExactly("3", "2"));
		assertThatExceptionOfType(UnreadableInventory.class).isThrownBy(() -> Told.by(BILL + "\n{\"name\": }]}"))
			.satisfies((ex) -> assertThat(ex.arguments().get(0)).isEqualTo("2"));
	}

	@ParameterizedTest
	@CsvSource({ "ARCHIVE, 1f8b080000000000", "ARCHIVE, 377abcaf271c0004", "OLD_WORKBOOK, d0cf11e0a1b11ae1",
			"PDF, 255044462d312e37", "BINARY, 4e616d650000ff01", "BINARY, 4e0061006d006500" })
	void whatIsNoTextIsKnownByItsFirstBytes(String because, String hex) {
		assertRefused(because, HexFormat.of().parseHex(hex));
	}

	@Test
	void compressedFilesAndWorkbooksAreNotOpened() throws IOException {
		ByteArrayOutputStream zip = new ByteArrayOutputStream();
		try (ZipOutputStream out = new ZipOutputStream(zip)) {
			out.putNextEntry(new ZipEntry("../../etc/passwd"));
			out.write(new byte[1 << 20]);
		}
		assertRefused("ARCHIVE", zip.toByteArray());
		ByteArrayOutputStream gzip = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
			out.write("Name\nSlack\n".getBytes(StandardCharsets.UTF_8));
		}
		assertRefused("ARCHIVE", gzip.toByteArray());
		ByteArrayOutputStream workbook = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(workbook, "test", "1.0")) {
			book.newWorksheet("Titles").value(0, 0, "Name");
		}
		assertRefused("WORKBOOK", workbook.toByteArray());
	}

	@Test
	void depthHasAnEnd() {
		assertRefused("TOO_DEEP", (BILL + "[".repeat(5000)).getBytes(StandardCharsets.UTF_8));
		assertRefused("TOO_DEEP",
				(BILL + "{\"name\":\"x\",\"components\":[".repeat(200)).getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void aNumberOfTwoThousandDigitsIsNone() {
		assertRefused("TOO_DEEP", (BILL + "{\"name\":" + "9".repeat(2000) + "}]}").getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void aQuoteThatNobodyClosesDoesNotTakeTheRestOfTheFile() {
		String file = "Name,Note\nSlack,x\nZoom,\"" + "y\n".repeat(600_000);
		assertThatExceptionOfType(UnreadableInventory.class).isThrownBy(() -> Told.by(file)).satisfies((ex) -> {
			assertThat(ex.key()).endsWith("ROW_TOO_LONG");
			assertThat(ex.arguments()).containsExactly("3");
		});
	}

	@Test
	void aTableHasAtMostTwoHundredColumns() {
		assertRefused("TOO_MANY_COLUMNS", ("x,".repeat(200) + "Name\n").getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Na\u202Eme", "Na\ufffdme" })
	void headingsArePlainText(String heading) {
		assertRefused("HEADING_UNREADABLE", (heading + "\nSlack\n").getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void aMappingFitsTheTable() {
		byte[] file = "Name,Maker\nSlack,x\n".getBytes(StandardCharsets.UTF_8);
		assertRefused("NO_SUCH_HEADING", file, new ColumnMapping(Map.of(Field.NAME, "Title")));
		assertRefused("NO_NAME", file, new ColumnMapping(Map.of(Field.PUBLISHER, "Maker")));
		assertRefused("HEADING_FOR_TWO", file, new ColumnMapping(Map.of(Field.NAME, "Name", Field.PUBLISHER, "Name")));
	}

	@Test
	void aFileHasAtMostAQuarterOfAMillionRows() {
		Rows rows = new Rows(new Told());
		for (int row = 0; row < 250_000; row++) {
			rows.next();
		}
		assertThatExceptionOfType(UnreadableInventory.class).isThrownBy(rows::next)
			.satisfies((ex) -> assertThat(ex.key()).endsWith("TOO_MANY_ROWS"));
	}

	@Test
	void aFileHasAtMost64MiB() throws IOException {
		String mebibyte = "x".repeat(1 << 20);
		InputStream most = new Generated("", (row) -> mebibyte, 64);
		assertThat(new Limited(most).transferTo(OutputStream.nullOutputStream())).isEqualTo(64L << 20);
		InputStream endless = new Generated("", (row) -> mebibyte, Integer.MAX_VALUE);
		assertThatExceptionOfType(UnreadableInventory.class)
			.isThrownBy(() -> new Limited(endless).transferTo(OutputStream.nullOutputStream()))
			.satisfies((ex) -> assertThat(ex.key()).endsWith("TOO_LARGE"));
	}

	private static void assertRefused(String because, byte[] file) {
		assertRefused(because, file, null);
	}

	private static void assertRefused(String because, byte[] file, @Nullable ColumnMapping mapping) {
		assertThatExceptionOfType(UnreadableInventory.class).isThrownBy(() -> Told.by(file, Content.SOFTWARE, mapping))
			.satisfies((ex) -> assertThat(ex.key()).isEqualTo("inventory.unreadable." + because));
	}

}
