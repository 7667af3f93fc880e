package org.weighhouse.web.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockPart;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.tool.PeopleInUse;
import org.weighhouse.web.tool.Register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SiteTest
class IntakeIntegrationTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Cast cast;

	@Autowired
	private Imports imports;

	@Autowired
	private ImportRows rows;

	@Autowired
	private Checking checking;

	@Autowired
	private Rematching rematching;

	@Autowired
	private PeopleInUse people;

	@Autowired
	private Register register;

	@Autowired
	private AuditLog audit;

	@Autowired
	private JdbcClient jdbc;

	private final String word = UUID.randomUUID().toString().substring(0, 8);

	private MockMvcRequestBuilder post(Person who, String address) {
		return this.site.post()
			.uri(address)
			.with(this.cast.as(who))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.param("once", UUID.randomUUID().toString())
			.header("Idempotency-Key", UUID.randomUUID().toString());
	}

	private MvcTestResult send(Person who, String address, String source, String content, String name, byte[] file) {
		return post(who, address).param("source", source)
			.param("content", content)
			.with((request) -> withFile(request, name, file))
			.exchange();
	}

	private static MockHttpServletRequest withFile(MockHttpServletRequest request, String name, byte[] file) {
		request.setContentType(MediaType.MULTIPART_FORM_DATA_VALUE);
		request.addPart(new MockPart("file", name, file));
		return request;
	}

	private long upload(Person who, String source, String... lines) {
		MvcTestResult answer = send(who, "/inventories", source, "SOFTWARE", "apps.csv", bytes(lines));
		assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
		String location = String.valueOf(answer.getResponse().getHeader("Location"));
		return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
	}

	private static byte[] bytes(String... lines) {
		return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
	}

	private Import checked(Person who, long number) {
		assertThat(post(who, "/inventories/" + number + "/columns").param("NAME", "Name")
			.param("PUBLISHER", "Vendor")
			.param("PEOPLE", "Users")).hasStatus(HttpStatus.SEE_OTHER);
		this.checking.work();
		return this.imports.find(number).orElseThrow();
	}

	private Import confirmed(Person who, long number) {
		checked(who, number);
		assertThat(post(who, "/inventories/" + number + "/confirm")).hasStatus(HttpStatus.SEE_OTHER);
		return this.imports.find(number).orElseThrow();
	}

	private List<Row> rows(long number, ImportRows.Show show) {
		return this.rows.some(this.imports.find(number).orElseThrow(), show, "", 0, 100);
	}

	private MvcTestResult look(Person who, String address) {
		return this.site.get().uri(address).with(this.cast.as(who)).exchange();
	}

	@Test
	void nothingCountsBeforeSomebodyConfirmsIt() {
		Person me = this.cast.with(Role.REVIEWER);
		String source = "Laptops " + this.word;
		long number = upload(me, source, "Name,Vendor,Users", "7-Zip,Igor Pavlov,3", "Thing " + this.word + ",,2",
				"Wrong,,many", "7-Zip 22.01,Igor Pavlov,4");
		assertThat(this.imports.find(number).orElseThrow().state()).isEqualTo(Import.State.UPLOADED);
		assertThat(look(me, "/inventories/" + number)).hasStatusOk()
			.bodyText()
			.contains("What do its columns tell?", "Igor Pavlov", "<option value=\"Vendor\" selected");
		Import checked = checked(me, number);
		assertThat(checked.state()).isEqualTo(Import.State.CHECKED);
		assertThat(checked.counts().known()).isEqualTo(1);
		assertThat(checked.counts().unknown()).isEqualTo(1);
		assertThat(checked.counts().invalid()).isEqualTo(1);
		assertThat(rows(number, ImportRows.Show.KNOWN)).singleElement().satisfies((row) -> {
			assertThat(row.line()).isEqualTo(2);
			assertThat(row.lines()).isEqualTo(2);
			assertThat(row.people()).isEqualTo(7);
			assertThat(row.tool()).isEqualTo("7-zip");
			assertThat(row.by()).isEqualTo("NAME_AND_PUBLISHER");
		});
		assertThat(look(me, "/titles?show=UNKNOWN&q=" + this.word)).hasStatusOk()
			.bodyText()
			.contains("Nothing matches");
		assertThat(look(me, "/inventories/" + number + "?show=INVALID")).hasStatusOk()
			.bodyText()
			.contains("Found “many”, expected a whole number, such as 1204.");
		assertThat(post(me, "/inventories/" + number + "/confirm")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(look(me, "/titles?show=UNKNOWN&q=" + this.word)).hasStatusOk()
			.bodyText()
			.contains("Thing " + this.word);
		assertThat(this.audit.history("INV-" + number)).extracting((entry) -> entry.act().what())
			.containsExactly("import.uploaded", "import.mapped", "import.checked", "import.confirmed");
		assertThat(this.jdbc.sql("select count(*) from inventory_part where inventory = :id")
			.param("id", number)
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void theLatestOfASourceCountsAndSaysWhatIsNewAndWhatIsGone() {
		Person me = this.cast.with(Role.ADMINISTRATOR);
		String source = "Proxy " + this.word;
		Import first = confirmed(me,
				upload(me, source, "Name,Vendor,Users", "Old " + this.word + ",,1", "Stays " + this.word + ",,2"));
		long second = upload(me, source, "Name,Vendor,Users", "Stays " + this.word + ",,2",
				"Fresh " + this.word + ",,3");
		Import.Counts counts = checked(me, second).counts();
		assertThat(counts.added()).isEqualTo(1);
		assertThat(counts.gone()).isEqualTo(1);
		assertThat(look(me, "/inventories/" + second + "?show=GONE")).bodyText()
			.contains("Old " + this.word)
			.doesNotContain("Stays " + this.word);
		long third = upload(me, source, "Name,Vendor,Users", "Third " + this.word + ",,1");
		checked(me, third);
		assertThat(post(me, "/inventories/" + second + "/confirm")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.imports.find(first.number()).orElseThrow().state()).isEqualTo(Import.State.REPLACED);
		assertThat(look(me, "/titles?show=UNKNOWN&q=" + this.word)).bodyText()
			.contains("Fresh " + this.word)
			.doesNotContain("Old " + this.word, "Third " + this.word);
		assertThat(post(me, "/inventories/" + third + "/confirm")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Another inventory of this source was confirmed");
		post(me, "/inventories/" + third + "/again").exchange();
		this.checking.work();
		assertThat(post(me, "/inventories/" + third + "/confirm")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.imports.current(source).orElseThrow().number()).isEqualTo(third);
	}

	@Test
	void whatSomebodySaysOfATitleIsRememberedAndCanBeUndone() {
		Person me = this.cast.with(Role.REVIEWER);
		long number = upload(me, "Laptops " + this.word, "Name,Vendor,Users", "Claude Code,,5");
		assertThat(checked(me, number).counts().unsure()).isEqualTo(1);
		Row unsure = rows(number, ImportRows.Show.UNSURE).get(0);
		assertThat(unsure.candidates()).extracting(Guess::tool).contains("claude-code");
		assertThat(look(me, "/inventories/" + number)).bodyText().contains("It is Claude Code", "None of these");
		assertThat(choose(me, unsure, "nothing like it")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(choose(me, unsure, "Claude Code")).hasStatus(HttpStatus.SEE_OTHER);
		Row known = rows(number, ImportRows.Show.KNOWN).get(0);
		assertThat(known.tool()).isEqualTo("claude-code");
		assertThat(known.by()).isEqualTo("REMEMBERED");
		long later = upload(me, "Desks " + this.word, "Name,Vendor,Users", "Claude Code,,1");
		assertThat(checked(me, later).counts().known()).isEqualTo(1);
		assertThat(look(this.cast.with(Role.COMPLIANCE), "/matches")).hasStatusOk()
			.bodyText()
			.contains("MAT-" + known.remembered());
		assertThat(post(me, "/matches/" + known.remembered() + "/undo")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(rows(number, ImportRows.Show.UNSURE)).hasSize(1);
		assertThat(this.imports.find(later).orElseThrow().counts().unsure()).isEqualTo(1);
		assertThat(post(me, "/matches/" + known.remembered() + "/undo")).hasStatus(HttpStatus.CONFLICT);
		assertThat(this.audit.history("MAT-" + known.remembered())).extracting((entry) -> entry.act().what())
			.containsExactly("match.chosen", "match.undone");
	}

	@Test
	void alsoASureMatchCanBeWrong() {
		Person me = this.cast.with(Role.REVIEWER);
		long number = upload(me, "Laptops " + this.word, "Name,Vendor,Users", "Postman,\"Postman, Inc.\",5");
		checked(me, number);
		Row sure = rows(number, ImportRows.Show.KNOWN).get(0);
		assertThat(choose(me, sure, "")).hasStatus(HttpStatus.SEE_OTHER);
		Row unknown = rows(number, ImportRows.Show.NEW).get(0);
		assertThat(unknown.id()).isEqualTo(sure.id());
		assertThat(look(me, "/matches")).bodyText().contains("not Postman");
		post(me, "/matches/" + unknown.remembered() + "/undo").exchange();
		assertThat(rows(number, ImportRows.Show.KNOWN)).extracting(Row::tool).containsExactly("postman");
	}

	private MvcTestResult choose(Person me, Row row, String tool) {
		return post(me, "/matches").param("title", String.valueOf(row.id()))
			.param("tool", tool)
			.param("inventory", String.valueOf(row.inventory()))
			.param("show", "UNSURE")
			.exchange();
	}

	@Test
	void whatWasUnknownIsKnownOnceTheCatalogueKnowsIt() {
		Person me = this.cast.with(Role.REVIEWER);
		long number = upload(me, "Laptops " + this.word, "Name,Vendor,Users", "Grammarly,\"Grammarly, Inc.\",5");
		confirmed(me, number);
		long before = rows(number, ImportRows.Show.KNOWN).size();
		this.jdbc.sql("update inventory set catalog = :other where id = :id")
			.param("other", "0".repeat(64))
			.param("id", number)
			.update();
		this.jdbc.sql("update inventory_row set state = 'NEW', tool = null where inventory = :id")
			.param("id", number)
			.update();
		this.rematching.work();
		assertThat(rows(number, ImportRows.Show.KNOWN)).hasSize((int) before).isNotEmpty();
		assertThat(this.imports.matchedByAnother("0".repeat(64))).extracting(Import::number).contains(number);
	}

	@Test
	void whoeverFollowsSomebodyWhoDiedAtItBeginsAnew() {
		Person me = this.cast.with(Role.REVIEWER);
		long number = upload(me, "Laptops " + this.word, "Name,Vendor,Users", "Thing " + this.word + ",,5");
		post(me, "/inventories/" + number + "/columns").param("NAME", "Name").exchange();
		Import dying = this.imports.takeNext().orElseThrow();
		assertThat(dying.number()).isEqualTo(number);
		assertThat(look(me, "/inventories/" + number)).hasStatusOk().bodyText().contains("<progress");
		this.checking.work();
		assertThat(this.imports.find(number).orElseThrow().state()).isEqualTo(Import.State.CHECKED);
		assertThatExceptionOfType(RunOver.class).isThrownBy(() -> this.imports.progress(dying, 1, 1));
	}

	@Test
	void whatIsDiscardedLeavesNothing() {
		Person me = this.cast.with(Role.REVIEWER);
		long number = upload(me, "Laptops " + this.word, "Name,Vendor,Users", "Thing " + this.word + ",,5");
		checked(me, number);
		assertThat(post(me, "/inventories/" + number + "/cancel")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(look(me, "/inventories/" + number)).hasStatusOk().bodyText().contains("It was discarded");
		assertThat(this.jdbc.sql("select count(*) from inventory_row where inventory = :id")
			.param("id", number)
			.query(Long.class)
			.single()).isZero();
		assertThat(post(me, "/inventories/" + number + "/confirm")).hasStatus(HttpStatus.CONFLICT);
		assertThat(post(me, "/inventories/" + number + "/cancel")).hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void whatIsInUseAndNotApprovedBecomesToleratedInOneStepOrNotAtAll() {
		Person me = this.cast.with(Role.REVIEWER);
		Person owner = this.cast.with();
		String thing = "Thing " + this.word;
		confirmed(me, upload(me, "One " + this.word, "Name,Vendor,Users", "ngrok,\"ngrok, Inc.\",7", thing + ",,2"));
		confirmed(me, upload(me, "Two " + this.word, "Name,Vendor,Users", "ngrok,\"ngrok, Inc.\",5"));
		assertThat(look(me, "/titles")).hasStatusOk().bodyText().contains("ngrok");
		long row = this.jdbc.sql("select id from inventory_row where name = :name")
			.param("name", thing)
			.query(Long.class)
			.single();
		String form = "/titles/tolerate?what=tool:ngrok&what=title:" + row;
		assertThat(look(me, form)).hasStatusOk()
			.bodyText()
			.contains("value=\"7\"", "value=\"2\"", "In the inventory: One " + this.word + ", Two " + this.word);
		long before = tolerated();
		assertThat(tolerate(me, row, "x", "nobody@example.org", "2020-01-01"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Found “x” people", "nobody@example.org", "2020-01-01");
		assertThat(tolerated()).isEqualTo(before);
		assertThat(tolerate(me, row, "2", this.cast.email(owner), "")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(tolerated()).isEqualTo(before + 2);
		assertThat(this.jdbc.sql("select people from tolerated_use where edition like 'ngrok/%' and owner = :owner")
			.param("owner", owner.id())
			.query(Integer.class)
			.list()).containsExactly(7);
		assertThat(tolerate(me, row, "2", this.cast.email(owner), "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("approved or tolerated already");
		assertThat(tolerated()).isEqualTo(before + 2);
		assertThat(look(me, "/titles?show=UNKNOWN&q=" + this.word)).bodyText().contains("Tolerated", "TOL-");
		assertThat(this.people.byTool()).containsEntry("ngrok", 7L);
	}

	private MvcTestResult tolerate(Person me, long row, String people, String owner, String until) {
		String edition = this.register.catalog().find("ngrok").editions().get(0).id();
		return post(me, "/titles/tolerate").param("what", "tool:ngrok", "title:" + row)
			.param("edition.tool:ngrok", "ngrok/" + edition)
			.param("people.tool:ngrok", "7")
			.param("people.title:" + row, people)
			.param("place", "In two inventories")
			.param("owner", owner)
			.param("until", until)
			.exchange();
	}

	private long tolerated() {
		return this.jdbc.sql("select count(*) from tolerated_use").query(Long.class).single();
	}

	@Test
	void employeesSeeNothingAndComplianceChangesNothing() {
		Person me = this.cast.with(Role.REVIEWER);
		long number = upload(me, "Laptops " + this.word, "Name,Vendor,Users", "Thing " + this.word + ",,5");
		Person employee = this.cast.with();
		Person compliance = this.cast.with(Role.COMPLIANCE);
		for (String page : List.of("/inventories", "/inventories/" + number, "/titles", "/matches",
				"/api/v1/inventories", "/api/v1/inventories/" + number + "/rows")) {
			assertThat(look(employee, page)).as(page).hasStatus(HttpStatus.FORBIDDEN);
			assertThat(look(compliance, page)).as(page).hasStatusOk();
		}
		assertThat(look(compliance, "/inventories/" + number)).bodyText().doesNotContain("Discard it");
		assertThat(post(compliance, "/inventories/" + number + "/cancel")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(send(compliance, "/inventories", "x", "SOFTWARE", "x.csv", bytes("Name", "A")))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void programsTakeAnInventoryIn() {
		Person me = this.cast.with(Role.REVIEWER);
		MvcTestResult sent = send(me, "/api/v1/inventories", "API " + this.word, "SOFTWARE", "apps.csv",
				bytes("Name,Vendor,Users", "7-Zip,Igor Pavlov,3", "=Thing " + this.word + ",,2", "Wrong,,many"));
		assertThat(sent).hasStatus(HttpStatus.CREATED)
			.bodyJson()
			.isLenientlyEqualTo("{\"state\":\"UPLOADED\",\"columns\":{\"NAME\":\"Name\",\"PUBLISHER\":\"Vendor\"}}");
		String one = String.valueOf(sent.getResponse().getHeader("Location"));
		assertThat(json(me, one + "/columns", "{\"columns\":{\"NAME\":\"No such\"}}"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.violations[0].problem")
			.isEqualTo("noColumn");
		assertThat(json(me, one + "/columns", "{}")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.state")
			.isEqualTo("WAITING");
		this.checking.work();
		assertThat(look(me, one)).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo(
					"{\"state\":\"CHECKED\",\"percent\":100,\"counts\":{\"known\":1,\"unsure\":0,\"unknown\":1,\"invalid\":1}}");
		MvcTestResult first = look(me, one + "/rows?size=2");
		assertThat(first).bodyJson().extractingPath("$.rows[0].tool").isEqualTo("7-zip");
		String next = JsonPath.read(body(first), "$.next");
		assertThat(look(me, one + "/rows?size=2&cursor=" + next)).bodyJson()
			.isLenientlyEqualTo("{\"rows\":[{\"state\":\"INVALID\",\"line\":4}],\"next\":null}");
		assertThat(look(me, one + "/rest.csv")).hasStatusOk()
			.bodyText()
			.contains("'=Thing " + this.word, ",INVALID,", "nobody knows it here")
			.doesNotContain("7-Zip");
		assertThat(json(me, one + "/confirm", "{}")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.state")
			.isEqualTo("CONFIRMED");
		assertThat(json(me, one + "/confirm", "{}")).hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("otherStep");
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult json(Person me, String address, String body) {
		return post(me, address).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
	}

	@Test
	void aFileThatNobodyCanReadIsRefusedWholeWithWhatToDo() {
		Person me = this.cast.with(Role.REVIEWER);
		long before = this.jdbc.sql("select count(*) from inventory").query(Long.class).single();
		refused(me, "empty.csv", new byte[0], "The file is empty");
		refused(me, "zip.csv", new byte[] { 'P', 'K', 3, 4, 20, 0, 0, 0 }, "unpack it");
		refused(me, "twice.csv", bytes("Name,Name", "a,b"), "a second time");
		refused(me, "one.pdf", bytes("%PDF-1.7", "x"), "The file is a PDF");
		refused(me, "other.json", bytes("{\"x\":1}"), "JSON of another kind");
		refused(me, "x.xml",
				bytes("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
				"XML or HTML");
		refused(me, "huge.csv", new byte[(int) Parts.LARGEST + 1], "larger than 64 MiB");
		assertThat(post(me, "/inventories").param("source", "\u3164").param("content", "NONE"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("No file came along", "“source” is empty", "Found “NONE”");
		assertThat(send(me, "/api/v1/inventories", "API", "SOFTWARE", "zip.csv", new byte[] { 'P', 'K', 3, 4, 0, 0 }))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("unreadable");
		assertThat(json(me, "/api/v1/inventories", "{}")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.jdbc.sql("select count(*) from inventory").query(Long.class).single()).isEqualTo(before);
	}

	private void refused(Person me, String name, byte[] file, String words) {
		assertThat(send(me, "/inventories", "Bad " + this.word, "SOFTWARE", name, file)).as(name)
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains(words);
	}

	@Test
	void jsonThatEndsInTheMiddleLeavesNothing() {
		Person me = this.cast.with(Role.REVIEWER);
		MvcTestResult sent = send(me, "/inventories", "Parts " + this.word, "SOFTWARE", "bom.json", bytes(
				"{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[{\"type\":\"library\",\"name\":\"left\"},"));
		assertThat(sent).hasStatus(HttpStatus.SEE_OTHER);
		this.checking.work();
		String page = String.valueOf(sent.getResponse().getHeader("Location"));
		assertThat(look(me, page)).hasStatusOk().bodyText().contains("It cannot be read", "export it again");
		long number = Long.parseLong(page.substring(page.lastIndexOf('/') + 1));
		assertThat(this.imports.find(number).orElseThrow().state()).isEqualTo(Import.State.FAILED);
		assertThat(this.jdbc.sql("select count(*) from inventory_row where inventory = :id")
			.param("id", number)
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void hostileCellsAreRefusedByLineOrStandThereInert() {
		Person me = this.cast.with(Role.REVIEWER);
		long number = upload(me, "<b>Laptops</b> " + this.word, "Name,Vendor,Users",
				"<script>alert(1)</script> " + this.word + ",,1", "=cmd|'/c calc'!A1 " + this.word + ",,1",
				"nul\u0000byte,,1", "right\u202eleft,,1", "${7*7} " + this.word + ",__${7*7}__::.x,1", "   ,,1");
		checked(me, number);
		assertThat(rows(number, ImportRows.Show.INVALID)).extracting(Row::line).containsExactly(4L, 5L, 7L);
		assertThat(look(me, "/inventories/" + number + "?show=ALL")).hasStatusOk()
			.bodyText()
			.contains("&lt;script&gt;alert(1)", "${7*7} " + this.word, "&lt;b&gt;Laptops&lt;/b&gt;")
			.doesNotContain("<script>alert(1)", "\u202e", "\u0000", "<b>Laptops", "49 " + this.word);
		assertThat(look(me, "/inventories/" + number + "/rest.csv")).bodyText()
			.contains("'=cmd|'/c calc'!A1 " + this.word)
			.doesNotContain("\u202e", "\u0000", "\n=cmd", ",=cmd");
	}

}
