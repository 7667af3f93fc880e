package org.weighhouse.web.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@BehindTheDesk(value = "entries of acts that nobody did", of = { "REQ-", "APR-" })
@SiteTest
class AuditLogIntegrationTests {

	@Autowired
	private AuditLog log;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private final String request = "REQ-" + UUID.randomUUID();

	private final String approval = "APR-" + UUID.randomUUID();

	@Test
	void anActStandsInTheHistoryOfItsSubject() {
		Act act = Act.of(Act.person(3), "request.submitted", this.request).moving("DRAFT", "IN_REVIEW").because("now");
		record(act);
		assertThat(this.log.history(this.request)).singleElement().satisfies((entry) -> {
			assertThat(entry.act()).isEqualTo(act);
			assertThat(entry.sha256()).isEqualTo(Entry.leaf(one("entry")));
		});
		assertThat(this.log.history(this.approval)).isEmpty();
	}

	@Test
	void theColumnsSayWhatTheEntrySays() {
		record(act(this.request, "request.submitted"));
		Entry entry = Entry.read(one("entry"));
		assertThat(this.jdbc.sql("select count(*) from audit_entry where subject = :subject and at = :at")
			.param("subject", this.request)
			.param("at", entry.at().atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single()).isEqualTo(1);
		assertThat(one("actor")).isEqualTo(entry.act().actor());
		assertThat(one("what")).isEqualTo(entry.act().what());
	}

	@Test
	void aRequestAndItsApprovalShareOneHistory() {
		record(act(this.request, "request.submitted"));
		record(act(this.approval, "approval.begun"));
		record(act(this.request, "request.closed"));
		assertThat(whats(this.log.history(this.request, this.approval))).containsExactly("request.submitted",
				"approval.begun", "request.closed");
		assertThat(whats(this.log.history(this.request))).containsExactly("request.submitted", "request.closed");
		assertThat(this.log.history()).isEmpty();
	}

	@Test
	void aLongHistoryComesInPages() {
		for (int act = 0; act < 5; act++) {
			record(act(this.request, "act." + act));
		}
		Page<AuditEntry> second = this.log.history(List.of(this.request), PageRequest.of(1, 2));
		assertThat(whats(second.getContent())).containsExactly("act.2", "act.3");
		assertThat(second.getTotalElements()).isEqualTo(5);
	}

	@Test
	void wordsThatWereErasedSayWhenAndNothingElse() {
		record(act(this.request, "request.denied").because("Her cat is ill"));
		assertThat(one("entry")).doesNotContain("cat");
		this.jdbc
			.sql("""
					update audit_words set text = null, salt = null, erased_at = timestamp with time zone '2026-12-24 10:00:00+00'
					where entry = (select id from audit_entry where subject = :subject)
					""")
			.param("subject", this.request)
			.update();
		assertThat(this.log.history(this.request)).singleElement()
			.satisfies((entry) -> assertThat(entry.act().reason()).isEqualTo("[erased on 2026-12-24]"));
	}

	@Test
	void outsideATransactionNothingIsRecorded() {
		assertThatExceptionOfType(IllegalTransactionStateException.class)
			.isThrownBy(() -> this.log.record(act(this.request, "request.submitted")));
		assertThat(this.log.history(this.request)).isEmpty();
	}

	@Test
	void anActThatIsUndoneLeavesNoEntry() {
		this.transaction.executeWithoutResult((status) -> {
			this.log.record(act(this.request, "request.submitted"));
			assertThat(this.log.history(this.request)).hasSize(1);
			status.setRollbackOnly();
		});
		assertThat(this.log.history(this.request)).isEmpty();
	}

	@Test
	void anEntryOfTheLongestSizeIsKept() {
		Act act = act(this.request, "request.submitted");
		int rest = Entry.LONGEST - new Entry(1, Instant.EPOCH, act.because("")).text().length();
		record(act.because("ü".repeat(rest / 2)));
		assertThat(this.log.history(this.request)).singleElement()
			.satisfies((entry) -> assertThat(entry.act().reason()).hasSize(rest / 2));
	}

	private void record(Act act) {
		this.transaction.executeWithoutResult((status) -> this.log.record(act));
	}

	private String one(String column) {
		return this.jdbc.sql("select " + column + " from audit_entry where subject = :subject")
			.param("subject", this.request)
			.query(String.class)
			.single();
	}

	private static Act act(String subject, String what) {
		return Act.of(Act.person(3), what, subject);
	}

	private static List<String> whats(List<AuditEntry> entries) {
		return entries.stream().map((entry) -> entry.act().what()).toList();
	}

}
