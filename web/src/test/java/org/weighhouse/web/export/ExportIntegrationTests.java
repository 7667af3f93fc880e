package org.weighhouse.web.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.AuditEntry;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.csv.Inert;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.request.Desk;
import org.weighhouse.web.request.Draft;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.tlog.Finding;
import org.weighhouse.web.tlog.LogFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@BehindTheDesk(value = "a request that is gone", of = "REQ-")
@SiteTest
class ExportIntegrationTests {

	private static final String EDITION = "claude-code/managed-default";

	private static final String HOSTILE = "=cmd|'/c calc'!A1, \"quoted\"\nand a second line \u202Eturned 中";

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Cast cast;

	@Autowired
	private Desk desk;

	@Autowired
	private ExportDesk exports;

	@Autowired
	private Exporter exporter;

	@Autowired
	private ExportJobs jobs;

	@Autowired
	private Retention retention;

	@Autowired
	private AccessReviews reviews;

	@Autowired
	private AuditLog audit;

	@Autowired
	private JdbcClient jdbc;

	private Request asked(String purpose) {
		Person asker = this.cast.named("Asker of exports");
		Request draft = this.desk.draft(asker.id(),
				new Draft(EDITION, "developer-laptop", null, Map.of("dataClass", "CONFIDENTIAL"), purpose, null, 2));
		return this.desk.submit(asker.id(), draft.number(), draft.version());
	}

	private long ask(Person who, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.site.post()
			.uri("/exports")
			.with(this.cast.as(who))
			.with(csrf());
		for (int at = 0; at < fields.length; at += 2) {
			request = request.param(fields[at], fields[at + 1]);
		}
		MvcTestResult answer = request.param("once", UUID.randomUUID().toString()).exchange();
		assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
		return this.jdbc.sql("select max(id) from export_job where person = :person")
			.param("person", who.id())
			.query(Long.class)
			.single();
	}

	private byte[] file(Person who, long number) {
		this.exporter.work();
		MvcTestResult answer = this.site.get().uri("/exports/" + number + "/file").with(this.cast.as(who)).exchange();
		assertThat(answer).hasStatusOk();
		return answer.getResponse().getContentAsByteArray();
	}

	@Test
	void csvOfRequestsIsReadBackEqualToTheSource() throws IOException {
		Person me = this.cast.with(Role.COMPLIANCE);
		Request request = asked(HOSTILE);
		String csv = new String(file(me, ask(me, "what", "REQUESTS", "format", "CSV")), StandardCharsets.UTF_8);
		List<CSVRecord> records = CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(csv))
			.getRecords();
		CSVRecord own = records.stream()
			.filter((record) -> record.get("number").equals(request.name()))
			.findFirst()
			.orElseThrow();
		assertThat(Inert.unguarded(own.get("purpose"))).isEqualTo(Visible.of(HOSTILE)).contains("[U+202E]");
		assertThat(own.get("purpose")).startsWith("'=");
		assertThat(own.get("tool")).isEqualTo(EDITION);
		assertThat(own.get("submitted_at (UTC)")).endsWith("Z");
		assertThat(records).hasSize(this.jdbc.sql("select count(*) from request").query(Integer.class).single());
	}

	@Test
	void everyExportStandsInTheAuditLogWithTheHashOfItsFile() {
		Person me = this.cast.with(Role.COMPLIANCE);
		long number = ask(me, "what", "POLICIES", "format", "CSV");
		byte[] bytes = file(me, number);
		List<AuditEntry> history = this.audit.history("EXP-" + number);
		assertThat(history).extracting((entry) -> entry.act().what())
			.containsExactly("export.asked", "export.made", "export.downloaded");
		assertThat(history.get(1).act().details()).containsEntry("sha256", Sha256.of(bytes));
		assertThat(history.get(2).act().details()).containsEntry("sha256", Sha256.of(bytes));
		assertThat(history.get(2).act().actor()).isEqualTo("person:" + me.id());
	}

	@Test
	void workbookHasTypedDaysAFixedHeadAndSaysWhatItIs() throws IOException {
		Person me = this.cast.with(Role.COMPLIANCE);
		Request request = asked(HOSTILE);
		byte[] bytes = file(me,
				ask(me, "what", "REQUESTS", "format", "XLSX", "columns", "number,purpose,submitted_at"));
		try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
			Sheet sheet = book.getFirstSheet();
			List<Row> rows = sheet.read();
			assertThat(texts(rows.get(0))).containsExactly("number", "purpose", "submitted_at (UTC)");
			Row own = rows.stream()
				.filter((row) -> row.getCellText(0).equals(request.name()))
				.findFirst()
				.orElseThrow();
			assertThat(own.getCellText(1)).isEqualTo(Visible.of(HOSTILE));
			assertThat(own.getCell(1).getFormula()).isNull();
			LocalDateTime sent = own.getCellAsDate(2).orElseThrow();
			assertThat(sent).isCloseTo(LocalDateTime.ofInstant(request.times().submitted(), ZoneOffset.UTC),
					within(5, ChronoUnit.MILLIS));
			List<Row> about = book.findSheet("About").orElseThrow().read();
			assertThat(about).extracting((row) -> row.getCellText(0)).contains("time zone", "SHA-256 of the rows");
		}
	}

	@Test
	void everyLineOfEveryRegisterFitsThePublishedSchema() {
		Person me = this.cast.with(Role.COMPLIANCE);
		asked(HOSTILE);
		for (What what : What.REGISTERS) {
			String lines = new String(file(me, ask(me, "what", what.name(), "format", "JSONL")),
					StandardCharsets.UTF_8);
			com.networknt.schema.Schema published = SchemaRegistry
				.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
				.getSchema(Schema.of(what));
			assertThat(lines.lines().limit(500)).allSatisfy((line) -> {
				assertThat(published.validate(line, InputFormat.JSON)).isEmpty();
				assertThat(line).matches("\\p{ASCII}*");
			});
		}
	}

	@Test
	void paperCountsItsPagesAndPrintsNoSignThatStandsForAny() throws IOException {
		Person me = this.cast.with(Role.COMPLIANCE);
		Request request = asked(HOSTILE);
		byte[] bytes = file(me, ask(me, "what", "DOSSIER", "format", "PDF", "request", "" + request.number()));
		try (PDDocument paper = Loader.loadPDF(bytes)) {
			String text = new PDFTextStripper().getText(paper);
			assertThat(text).contains("dossier of " + request.name())
				.contains("Page 1 of " + paper.getNumberOfPages())
				.contains("[U+202E]")
				.contains("=cmd|'/c calc'!A1")
				.contains(request.revision().sha256())
				.contains("request.submitted");
		}
	}

	@Test
	void packHoldsThePopulationItsVerdictsAndWhatMakesThem() throws IOException {
		Person me = this.cast.with(Role.COMPLIANCE);
		Request request = asked(HOSTILE);
		this.desk.withdraw(request.requester(), request.number(), request.version(), "No longer");
		LocalDate today = LocalDate.now(ZoneOffset.UTC);
		long number = ask(me, "what", "PACK", "format", "ZIP", "from", today.minusDays(1).toString(), "to",
				today.toString(), "sample", "3", "seed", "autumn");
		Map<String, byte[]> files = unzipped(file(me, number));
		JsonNode manifest = JsonMapper.shared().readTree(files.get("manifest.json"));
		manifest.path("files")
			.forEach((file) -> assertThat(Sha256.of(files.get(file.path("path").stringValue())))
				.isEqualTo(file.path("sha256").stringValue()));
		assertThat(manifest.path("files")).hasSize(files.size() - 1);
		assertThat(text(files, "population/requests.csv")).contains(request.name() + ",");
		assertThat(text(files, "people/separation.csv")).startsWith("number,");
		assertThat(manifest.path("separation").path("violations").asLong()).isZero();
		JsonNode verdict = text(files, "verdicts/requests.jsonl").lines()
			.map(JsonMapper.shared()::readTree)
			.filter((line) -> line.path("id").stringValue().equals(request.name() + "/1"))
			.findFirst()
			.orElseThrow();
		assertThat(Sha256.of(verdict.path("verdict").stringValue())).isEqualTo(verdict.path("sha256").stringValue())
			.isEqualTo(request.revision().sha256());
		String ruleBase = "rule-bases/" + verdict.path("ruleBase").stringValue().substring("sha256:".length()) + "/";
		Map<String, String> rules = new TreeMap<>();
		files.forEach((path, bytes) -> {
			if (path.startsWith(ruleBase)) {
				rules.put(path.substring(ruleBase.length()), new String(bytes, StandardCharsets.UTF_8));
			}
		});
		assertThat(RuleBase.compile(rules).digest()).isEqualTo(verdict.path("ruleBase").stringValue());
		assertThat(manifest.path("sample").path("drawn")).hasSizeLessThanOrEqualTo(3)
			.allSatisfy((drawn) -> assertThat(files).containsKey("sample/" + drawn.stringValue() + ".pdf"));
		assertThat(paper(files.get("summary.pdf"))).contains("audit pack");
		Path folder = Files.createTempDirectory(Path.of("target"), "log");
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			if (file.getKey().startsWith("log/")) {
				Path copy = folder.resolve(file.getKey().substring("log/".length()));
				Files.createDirectories(copy.getParent());
				Files.write(copy, file.getValue());
			}
		}
		LogFolder log = new LogFolder(folder);
		Finding finding = log.check(log.key(), List.of());
		assertThat(finding.verdict()).isEqualTo(Finding.Verdict.UNCHANGED);
		assertThat(finding.size()).isEqualTo(manifest.path("logSize").asLong());
	}

	@Test
	void removedRowIsSaidInThePackAndStandsInRed() throws IOException {
		Person me = this.cast.with(Role.COMPLIANCE);
		Person asker = this.cast.named("Asker of exports");
		Request draft = this.desk.draft(asker.id(),
				new Draft(EDITION, "developer-laptop", null, Map.of(), "To be removed", null, 2));
		this.desk.withdraw(asker.id(), draft.number(), draft.version(), "No longer");
		this.jdbc.sql("delete from request where id = :id").param("id", draft.number()).update();
		String today = LocalDate.now(ZoneOffset.UTC).toString();
		Map<String, byte[]> files = unzipped(
				file(me, ask(me, "what", "PACK", "format", "ZIP", "from", today, "to", today, "sample", "0")));
		JsonNode manifest = JsonMapper.shared().readTree(files.get("manifest.json"));
		assertThat(manifest.path("addsUp").asBoolean()).isFalse();
		assertThat(manifest.path("differences"))
			.anySatisfy((each) -> assertThat(each.path("subject").asString()).isEqualTo(draft.name()));
		assertThat(paper(files.get("summary.pdf"))).contains("differ").contains("What differs");
	}

	@Test
	void cancelledOneIsNotMadeAndNothingIsLeftOfIt() {
		Person me = this.cast.with(Role.COMPLIANCE);
		long number = ask(me, "what", "AUDIT", "format", "CSV");
		assertThat(this.site.post()
			.uri("/exports/" + number + "/cancel")
			.param("once", UUID.randomUUID().toString())
			.with(this.cast.as(this.cast.with(Role.COMPLIANCE)))
			.with(csrf())
			.exchange()).hasStatus(HttpStatus.SEE_OTHER);
		this.exporter.work();
		assertThat(this.exports.find(me, number).state()).isEqualTo(ExportJob.State.CANCELLED);
		assertThat(this.site.get().uri("/exports/" + number + "/file").with(this.cast.as(me)).exchange())
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.audit.history("EXP-" + number)).extracting((entry) -> entry.act().what())
			.containsExactly("export.asked", "export.cancelled");
	}

	@Test
	void whoeverFollowsSomebodyWhoDiedAtItMakesOneRightFile() {
		Person me = this.cast.with(Role.COMPLIANCE);
		long number = ask(me, "what", "POLICIES", "format", "CSV");
		ExportJob died = this.jobs.begin().orElseThrow();
		this.jobs.keep(died, 0, "half a fi".getBytes(StandardCharsets.UTF_8));
		byte[] bytes = file(me, number);
		assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("version,digest,").doesNotContain("half");
		assertThat(this.exports.find(me, number).made().sha256()).isEqualTo(Sha256.of(bytes));
		assertThatExceptionOfType(RunOver.class).isThrownBy(() -> this.jobs.progress(died, 1, 2));
	}

	@Test
	void fileIsKeptForItsDaysAndThenRemovedWithAnEntry() {
		Person me = this.cast.with(Role.COMPLIANCE);
		long young = ask(me, "what", "POLICIES", "format", "CSV");
		long old = ask(me, "what", "POLICIES", "format", "CSV");
		file(me, old);
		this.jdbc.sql("update export_job set ended_at = :at where id = :id")
			.param("at", OffsetDateTime.now(ZoneOffset.UTC).minusDays(31))
			.param("id", old)
			.update();
		this.jdbc.sql("update export_job set ended_at = :at where id = :id")
			.param("at", OffsetDateTime.now(ZoneOffset.UTC).minusDays(29))
			.param("id", young)
			.update();
		this.retention.sweep();
		assertThat(this.exports.find(me, young).state()).isEqualTo(ExportJob.State.DONE);
		assertThat(this.exports.find(me, old).state()).isEqualTo(ExportJob.State.REMOVED);
		assertThat(this.exports.find(me, old).made()).isNotNull();
		assertThat(this.jdbc.sql("select count(*) from export_part where job = :id")
			.param("id", old)
			.query(Long.class)
			.single()).isZero();
		assertThat(this.audit.history("EXP-" + old)).extracting((entry) -> entry.act().what())
			.endsWith("export.removed");
	}

	@Test
	void whatCannotBeTakenIsToldAllAtOnce() {
		Person me = this.cast.with(Role.COMPLIANCE);
		MvcTestResult answer = this.site.post()
			.uri("/exports")
			.with(this.cast.as(me))
			.with(csrf())
			.param("once", UUID.randomUUID().toString())
			.param("what", "POLICIES")
			.param("format", "ZIP")
			.param("from", "2026-02-30")
			.param("tier", "HIGH")
			.param("columns", "version,nonsense")
			.exchange();
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("2026-02-30", "nonsense", "ZIP", "this register has no tiers");
	}

	@Test
	void reviewOfAccessIsSignedOnTheListThatWasLookedAt() {
		Person me = this.cast.with(Role.COMPLIANCE);
		Person other = this.cast.named("Somebody reviewed", Role.LEGAL);
		String looked = AccessReviews.digest(this.reviews.held(me));
		long number = this.reviews.sign(me, looked, "Against the list of the staff office",
				Map.of(other.id() + "-LEGAL", "Has moved to another team"));
		assertThat(this.audit.history("ACR-" + number)).hasSize(1);
		assertThat(this.audit.history("person:" + other.id())).anySatisfy((entry) -> {
			assertThat(entry.act().what()).isEqualTo("access.reviewed");
			assertThat(entry.act().details()).containsEntry("role", "LEGAL").containsEntry("word", "REMOVE");
		});
		this.cast.with(Role.OWNER);
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> this.reviews.sign(me, looked, "Again", Map.of()));
	}

	@Test
	void nobodyReviewsTheirOwnRoles() {
		Person me = this.cast.with(Role.COMPLIANCE);
		assertThat(this.reviews.held(me)).isNotEmpty().noneMatch((held) -> held.person() == me.id());
	}

	private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
		Map<String, byte[]> files = new TreeMap<>();
		try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				files.put(entry.getName(), in.readAllBytes());
			}
		}
		return files;
	}

	private static String text(Map<String, byte[]> files, String path) {
		return new String(files.get(path), StandardCharsets.UTF_8);
	}

	/** What stands there, wherever lines end. */
	private static String paper(byte[] pdf) throws IOException {
		try (PDDocument paper = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
		}
	}

	@Test
	void registerOnPaperSaysWhatItIsInATableAndInBlocks() throws IOException {
		Person me = this.cast.with(Role.COMPLIANCE);
		long table = ask(me, "what", "POLICIES", "format", "PDF");
		long blocks = ask(me, "what", "REQUESTS", "format", "PDF", "tool", "no such tool at all");
		assertThat(paper(file(me, table))).contains("register: policies", "time zone UTC", "in_force_since (UTC)",
				"Page 1 of 1");
		assertThat(paper(file(me, blocks))).contains("register: requests", "No row.", "tool=no such tool at all");
	}

	@Test
	void whoIsNotComplianceMakesNothing() {
		for (Role role : Role.values()) {
			if (role != Role.COMPLIANCE) {
				assertThat(this.site.get().uri("/exports").with(this.cast.as(this.cast.with(role))).exchange())
					.hasStatus(HttpStatus.FORBIDDEN);
			}
		}
	}

	private static List<String> texts(Row row) {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < row.getCellCount(); i++) {
			texts.add(row.getCellText(i));
		}
		return texts;
	}

}
