package org.weighhouse.web.trail;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.tlog.Checkpoint;
import org.weighhouse.web.tlog.Finding.Verdict;
import org.weighhouse.web.tlog.Hash;
import org.weighhouse.web.tlog.LogFolder;
import org.weighhouse.web.tlog.Proofs;
import org.weighhouse.web.tlog.SignedNote;
import org.weighhouse.web.tlog.VerifyingKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

@SiteTest
class TrailIntegrationTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Cast cast;

	@Autowired
	private AuditLog log;

	@Autowired
	private TransactionTemplate transaction;

	private final String subject = "CASE-" + UUID.randomUUID();

	@TempDir
	private Path folder;

	@Test
	void anActIsFoundByWhoDidIt() {
		Person ada = this.cast.named("Ada " + UUID.randomUUID());
		record(Act.of(Act.person(ada.id()), "case.opened", this.subject).because("It <b>burns</b>"));
		record(Act.of(Act.person(this.cast.with().id()), "case.closed", this.subject));
		assertThat(page("/audit?actor=" + ada.name())).contains("case.opened", "It &lt;b&gt;burns&lt;/b&gt;")
			.doesNotContain("case.closed");
		assertThat(page("/audit?subject=" + this.subject)).contains("case.opened", "case.closed", ada.name());
		assertThat(page("/audit?subject=" + this.subject + "&what=case.c")).contains("case.closed")
			.doesNotContain("case.opened");
		assertThat(page("/audit?subject=" + this.subject + "&from=2999-01-01")).doesNotContain("case.opened");
		assertThat(page("/audit?subject=" + this.subject + "&to=2999-01-01")).contains("case.opened");
		assertThat(page("/audit?actor=nobody-" + UUID.randomUUID())).contains("Nothing like that was done");
	}

	@Test
	void theLogIsToldAPartAtATime() {
		for (int act = 0; act < 5; act++) {
			record(Act.of(Act.CLOCK, "act." + act, this.subject));
		}
		JsonNode first = json("/api/v1/audit?size=3&subject=" + this.subject);
		assertThat(first.get("entries").findValuesAsString("what")).containsExactly("act.4", "act.3", "act.2");
		JsonNode rest = json("/api/v1/audit?size=3&subject=" + this.subject + "&before=" + first.get("next").asLong());
		assertThat(rest.get("entries").findValuesAsString("what")).containsExactly("act.1", "act.0");
		assertThat(rest.get("next").isNull()).isTrue();
	}

	@Test
	void aReceiptShowsTheEntryWithoutTheSite() {
		record(Act.of(Act.CLOCK, "case.lapsed", this.subject));
		assertThat(json("/api/v1/audit/verification").get("verdict").asString()).isEqualTo("UNCHANGED");
		JsonNode row = json("/api/v1/audit?subject=" + this.subject).get("entries").get(0);
		JsonNode receipt = json("/api/v1/audit/" + row.get("entry").asLong() + "/receipt");
		SignedNote note = SignedNote.read(receipt.get("checkpoint").asString());
		Checkpoint checkpoint = Checkpoint.read(note);
		Hash leaf = Hash.leaf(receipt.get("bytes").asString().getBytes(StandardCharsets.UTF_8));
		assertThat(leaf.hex()).isEqualTo(row.get("leaf").asString());
		assertThat(VerifyingKey.read(receipt.get("key").asString()).signed(note)).isTrue();
		assertThat(Proofs.includes(leaf, receipt.get("seq").asLong(), checkpoint.size(),
				receipt.get("proof").valueStream().map((hash) -> Hash.ofHex(hash.asString())).toList(),
				checkpoint.root()))
			.isTrue();
		assertThat(page("/audit/" + row.get("entry").asLong())).contains("case.lapsed", leaf.hex(),
				"Signed checkpoint");
		assertThat(this.site.get().uri("/audit/999999999")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void whatIsDownloadedIsVerifiedWithoutTheSite() throws Exception {
		record(Act.of(Act.CLOCK, "case.lapsed", this.subject).because("Nobody answered"));
		byte[] zip = this.site.get().uri("/audit/log.zip").exchange().getResponse().getContentAsByteArray();
		StringBuilder all = new StringBuilder();
		try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
				Path path = this.folder.resolve(file.getName()).normalize();
				assertThat(path).startsWithRaw(this.folder);
				Files.createDirectories(path.getParent());
				byte[] content = files.readAllBytes();
				Files.write(path, content);
				all.append(new String(content, StandardCharsets.ISO_8859_1));
			}
		}
		assertThat(new LogFolder(this.folder.resolve("audit-log"))
			.check(VerifyingKey.read(json("/api/v1/audit/checkpoint").get("key").asString()), List.of())
			.verdict()).isEqualTo(Verdict.UNCHANGED);
		assertThat(all).contains(this.subject).doesNotContain("Nobody answered");
	}

	@Test
	void thePageOfTheCheckSaysWhatItSaw() {
		record(Act.of(Act.CLOCK, "case.lapsed", this.subject));
		assertThat(page("/audit/verify")).contains("Unchanged", "Every entry is what was signed.", "entries, from 0 to",
				"Tampering after");
	}

	@Test
	void nobodyButComplianceReadsIt() {
		for (String address : new String[] { "/audit", "/audit/verify", "/audit/log.zip", "/api/v1/audit" }) {
			assertThat(this.site.get().uri(address).with(this.cast.as(this.cast.with(Role.CISO, Role.ADMINISTRATOR))))
				.hasStatus(HttpStatus.FORBIDDEN);
			assertThat(this.site.get().uri(address).with(this.cast.as(this.cast.with(Role.COMPLIANCE)))).hasStatusOk();
		}
	}

	private void record(Act act) {
		this.transaction.executeWithoutResult((status) -> this.log.record(act));
	}

	private String page(String address) {
		MvcTestResult result = this.site.get().uri(address).exchange();
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private JsonNode json(String address) {
		MvcTestResult result = this.site.get().uri(address).exchange();
		assertThat(result).hasStatusOk();
		return new JsonMapper().readTree(result.getResponse().getContentAsByteArray());
	}

}
