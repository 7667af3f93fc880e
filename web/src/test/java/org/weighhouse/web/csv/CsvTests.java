package org.weighhouse.web.csv;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\u00a0=1", "\uff1d1+1" })
	void whatASpreadsheetWouldRunGetsAnApostrophe(String text) {
		assertThat(cell(text).replace("\"", "")).isEqualTo("'" + text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\t=1", "\rcmd", "\n@x" })
	void soDoesWhatBeginsWithATabOrALineEnd(String text) {
		assertThat(cell(text)).isEqualTo("\"'" + text + "\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1=1", "a-b", "REQ-1", "x@example.org", "" })
	void anywhereElseTheyAreHarmless(String text) {
		assertThat(cell(text)).isEqualTo(text);
	}

	@Test
	void numbersStayNumbers() {
		assertThat(Csv.of("a", "b", "c").row(-3, 2.5, new BigDecimal("-0.5")).text())
			.isEqualTo("a,b,c\r\n-3,2.5,-0.5\r\n");
	}

	@Test
	void commasQuotesAndLinesAreQuoted() {
		assertThat(cell("a, \"b\"\nc")).isEqualTo("\"a, \"\"b\"\"\nc\"");
		assertThat(Csv.of("a", "b").row(null, "x").text()).isEqualTo("a,b\r\n,x\r\n");
	}

	private static String cell(String text) {
		String table = Csv.of("head").row(text).text();
		return table.substring("head\r\n".length(), table.length() - 2);
	}

}
