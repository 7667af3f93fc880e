package org.weighhouse.web.inventory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class TableTests {

	@Test
	void aRowIsATitleWithItsLine() {
		Told told = Told.by("Name,Publisher,Version,Users,Devices,Last seen\nCursor,Anysphere,1.2,14,9,2026-11-01\n");
		assertThat(told.titles)
			.containsExactly(new Title(2, "Cursor", "Anysphere", "1.2", List.of(), 14L, 9L, "2026-11-01"));
		assertThat(told.invalid).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", ";", "\t" })
	void theHeadingLineTellsTheSeparator(String separator) {
		Told told = Told.by("Name,Publisher\nSlack,\"Slack, Inc.\"\n".replace("Name,", "Name" + separator)
			.replace("Slack,\"", "Slack" + separator + "\""));
		assertThat(told.titles.get(0).publisher()).isEqualTo("Slack, Inc.");
	}

	@Test
	void whatExcelWritesInFrontSaysItToo() {
		Told told = Told.by("sep=;\r\nName;Vendor\r\nA,B;C\r\n");
		assertThat(told.titles).extracting(Title::name, Title::publisher, Title::line)
			.containsExactly(tuple("A,B", "C", 3L));
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE" })
	void aMarkAtTheBeginningSaysHowLettersAreWritten(String charset) {
		Told told = Told.by("\ufeffName\nBüro\n".getBytes(Charset.forName(charset)), Content.SOFTWARE, null);
		assertThat(told.names()).containsExactly("Büro");
	}

	@Test
	void lettersThatAreNotUtf8MakeTheirRowInvalidAndNoOther() {
		Told told = Told.by("Name\nBüro\nSlack\n".getBytes(StandardCharsets.ISO_8859_1), Content.SOFTWARE, null);
		assertThat(told.invalid).containsExactly("2 Name: B\ufffdro, UTF_8");
		assertThat(told.names()).containsExactly("Slack");
	}

	@Test
	void linesWithinQuotesCountAndBecomeSpaces() {
		Told told = Told.by("Name,Publisher\n\"Two\r\nlines\",\"a\n\nb\"\n\nSlack,x\nZoom,y");
		assertThat(told.titles).extracting(Title::line).containsExactly(2L, 7L, 8L);
		assertThat(told.names()).containsExactly("Two lines", "Slack", "Zoom");
	}

	@Test
	void aRowWithMoreOrFewerCellsIsInvalid() {
		Told told = Told.by("Name,Version\nSlack\nZoom,1\nGoose,1,2\n");
		assertThat(told.names()).containsExactly("Zoom");
		assertThat(told.invalid).containsExactly("2 Name: 1 / 2, AS_MANY_CELLS", "4 Name: 3 / 2, AS_MANY_CELLS");
	}

	@Test
	void emptyLinesAreNoRows() {
		assertThat(Told.by("Name,Version\n\n , \nSlack,1\n,\n").names()).containsExactly("Slack");
	}

	@ParameterizedTest
	@ValueSource(strings = { "many", "-1", "1e400", "1,234", "12.5", "12345678901234567890" })
	void aCountIsAWholeNumber(String count) {
		Told told = Told.by("Name;Users\nSlack;" + count + "\nZoom;12\nGoose;\n");
		assertThat(told.invalid).containsExactly("2 Users: " + count + ", COUNT");
		assertThat(told.titles).extracting(Title::people).containsExactly(12L, null);
	}

	@Test
	void whatNobodySeesIsNamedByItsCode() {
		Told told = Told.by("Name\nCur\u202Esor\nSla\0ck\n\u3164\nZoo\u200Bm\nGoose\n");
		assertThat(told.invalid).containsExactly("2 Name: Cur\\u202Esor, PLAIN_TEXT",
				"3 Name: Sla\\u0000ck, PLAIN_TEXT", "4 Name: \u3164, NAME", "5 Name: Zoo\\u200Bm, PLAIN_TEXT");
		assertThat(told.names()).containsExactly("Goose");
	}

	@Test
	void marksAreNotHeaped() {
		Told told = Told.by("Name\nz" + "\u0301".repeat(300) + "\nn\u0303o\n");
		assertThat(told.invalid).hasSize(1);
		assertThat(told.names()).containsExactly("\u00f1o");
	}

	@Test
	void aCellHasAnEnd() {
		Told told = Told.by("Name\n" + "x".repeat(301) + "\n" + "y".repeat(300) + "\n");
		assertThat(told.invalid).containsExactly("2 Name: " + "x".repeat(80) + "\u2026, SHORTER");
		assertThat(told.titles).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<script>alert(1)</script>", "=cmd|'/c calc'!A1", "${jndi:ldap://127.0.0.1/a}",
			"../../etc/passwd", "'; DROP TABLE--", "[[${7*7}]]" })
	void aNameThatLooksLikeAnAttackIsANameLikeAnyOther(String name) {
		assertThat(Told.by("Name\n\"" + name.replace("\"", "\"\"") + "\"\n").names()).containsExactly(name);
	}

	@Test
	void whatThisSiteGuardedIsReadAsItWas() {
		assertThat(Told.by("Name\n'=Tool\n'Tool\n").names()).containsExactly("=Tool", "'Tool");
	}

	@Test
	void everyPersonIsCountedOnce() {
		Told told = Told.by("""
				App display name,User principal name,Last sign-in
				Grammarly,a@example.org,2026-10-01
				Slack,a@example.org,2026-10-01
				Grammarly,A@Example.org,2026-11-03
				Grammarly,b@example.org,2026-11-02
				Grammarly,,2026-11-02
				Zoom,,
				""", Content.SIGN_IN_GRANTS);
		assertThat(told.titles).containsExactly(
				new Title(2, "Grammarly", null, null, List.of(), 2L, null, "2026-11-03"),
				new Title(3, "Slack", null, null, List.of(), 1L, null, "2026-10-01"),
				new Title(7, "Zoom", null, null, List.of(), 0L, null, null));
		assertThat(told.invalid).isEmpty();
	}

	@Test
	void trafficIsKnownByItsDomains() {
		Told told = Told.by(
				"Service;Domains;Users\nCursor;https://www.cursor.com/x, *.cursor.sh;3\nBad;not a domain;1\n",
				Content.TRAFFIC);
		assertThat(told.ids()).containsExactly("domain www.cursor.com", "domain cursor.sh");
		assertThat(told.invalid).containsExactly("3 Domains: not a domain, DOMAIN");
	}

	@Test
	void extensionsAreKnownByTheirId() {
		Told told = Told.by("Id,Extension name,Version,Devices\nsaoudrizwan.claude-dev,Cline,3,7\n",
				Content.EXTENSIONS);
		assertThat(told.ids()).containsExactly("extension saoudrizwan.claude-dev");
		assertThat(told.names()).containsExactly("Cline");
	}

	@Test
	void anIdNamesATitleThatHasNoOtherName() {
		Told told = Told.by("purl\npkg:npm/openclaw@1\nnpm/openclaw\n");
		assertThat(told.names()).containsExactly("pkg:npm/openclaw@1");
		assertThat(told.invalid).containsExactly("3 purl: npm/openclaw, PACKAGE");
	}

	@Test
	void columnsAreMappedBySomebodyWhoKnowsThem() {
		Told told = Told.by("Was,Von wem\nSlack,Salesforce\n".getBytes(StandardCharsets.UTF_8), Content.SOFTWARE,
				new ColumnMapping(Map.of(Field.NAME, "Was", Field.PUBLISHER, "Von wem")));
		assertThat(told.titles).containsExactly(new Title(2, "Slack", "Salesforce", null, List.of(), null, null, null));
	}

	@Test
	void aLookShowsHeadingsAndSomeRowsInert() throws IOException {
		String file = "Name,Note\n" + "Sla\u202Eck,x\n".repeat(9);
		Looked looked = Looked.at(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
		assertThat(looked.format()).isEqualTo(Format.CSV);
		assertThat(looked.headings()).containsExactly("Name", "Note");
		assertThat(looked.first()).hasSize(5).containsOnly(List.of("Sla\\u202Eck", "x"));
	}

	@Test
	void aLookAtALongFileShowsNoHalfRow() throws IOException {
		String file = "Name,Note\nSlack,\"" + "x".repeat(50_000) + "\"\nZoom,\"" + "x".repeat(50_000) + "\"\n";
		Looked looked = Looked.at(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
		assertThat(looked.first()).hasSize(1);
	}

	@Test
	void exportsOfIntuneAreReadAsTheyAre() {
		assertThat(
				ColumnMapping
					.guessed(
							List.of("ApplicationId", "ApplicationKey", "ApplicationName", "ApplicationPublisher",
									"ApplicationShortVersion", "ApplicationVersion", "DeviceCount", "Platform"),
							Content.SOFTWARE)
					.columns())
			.isEqualTo(Map.of(Field.NAME, "ApplicationName", Field.PUBLISHER, "ApplicationPublisher", Field.VERSION,
					"ApplicationVersion", Field.DEVICES, "DeviceCount"));
		assertThat(
				ColumnMapping
					.guessed(
							List.of("ApplicationKey", "ApplicationName", "ApplicationPublisher",
									"ApplicationShortVersion", "ApplicationVersion", "DeviceId", "DeviceName",
									"EmailAddress", "OSDescription", "OSVersion", "Platform", "UserId", "UserName"),
							Content.SOFTWARE)
					.columns())
			.isEqualTo(Map.of(Field.NAME, "ApplicationName", Field.PUBLISHER, "ApplicationPublisher", Field.VERSION,
					"ApplicationVersion", Field.PERSON, "EmailAddress"));
	}

	@Test
	void aHeadingInBracketsIsNoJson() {
		assertThat(Told.by("[id],Name\n1,Slack\n").names()).containsExactly("Slack");
		assertThat(Told.by("{id},Name\n1,Slack\n").names()).containsExactly("Slack");
	}

	@Test
	void columnsThatSayNothingOfATitleAreNotGuessed() {
		assertThat(ColumnMapping.guessed(List.of("Computer", "Status"), Content.SOFTWARE).columns()).isEmpty();
		assertThat(ColumnMapping.guessed(List.of("DisplayName", "Application_Name", "id"), Content.SOFTWARE).columns())
			.containsExactly(Map.entry(Field.NAME, "DisplayName"));
	}

}
