package org.weighhouse.web.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.audit.Receipts.Receipt;
import org.weighhouse.web.tlog.Finding;
import org.weighhouse.web.tlog.Hash;
import org.weighhouse.web.tlog.LogFiles;
import org.weighhouse.web.tlog.LogFolder;
import org.weighhouse.web.tlog.Proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

@BehindTheDesk(value = "entries of acts that nobody did", of = "REQ-")
@SiteTest
class SequencerIntegrationTests {

	@Autowired
	private AuditLog log;

	@Autowired
	private Sequencer sequencer;

	@Autowired
	private LogInspection inspection;

	@Autowired
	private LogExport export;

	@Autowired
	private Receipts receipts;

	@Autowired
	private Anchors anchors;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private final String subject = "CASE-" + UUID.randomUUID();

	@TempDir
	private Path folder;

	@Test
	void entriesGetPlacesWithoutGapsInTheOrderOfTheirNumbers() {
		record(5);
		long before = this.sequencer.size();
		record(300);
		this.sequencer.catchUp();
		assertThat(this.jdbc.sql("select count(*) from audit_pending").query(Long.class).single()).isZero();
		List<Long> places = this.jdbc
			.sql("""
					select s.seq from audit_seq s join audit_entry e on e.id = s.entry where e.subject = :subject order by e.id
					""")
			.param("subject", this.subject)
			.query(Long.class)
			.list();
		assertThat(places).hasSize(305).isSorted();
		assertThat(places.get(304)).isEqualTo(this.sequencer.size() - 1).isGreaterThanOrEqualTo(before + 299);
		assertThat(this.jdbc.sql("select count(*) from audit_seq").query(Long.class).single())
			.isEqualTo(this.sequencer.size());
	}

	@Test
	void whatIsNotDoneYetHoldsNobodyUpAndIsNotLeftOut() {
		this.transaction.executeWithoutResult((outer) -> {
			this.log.record(act("slow"));
			CompletableFuture.runAsync(() -> {
				record(1);
				this.sequencer.catchUp();
			}).join();
		});
		this.sequencer.catchUp();
		assertThat(this.jdbc.sql("""
				select e.what from audit_seq s join audit_entry e on e.id = s.entry where e.subject = :subject
				order by s.seq
				""").param("subject", this.subject).query(String.class).list()).containsExactly("act.0", "slow");
	}

	@Test
	void manyAtOnceAreAllThere() {
		List<CompletableFuture<Void>> writers = new ArrayList<>();
		for (int writer = 0; writer < 4; writer++) {
			writers.add(CompletableFuture.runAsync(() -> IntStream.range(0, 25).forEach((each) -> record(1))));
		}
		while (!writers.stream().allMatch(CompletableFuture::isDone)) {
			this.sequencer.run();
		}
		writers.forEach(CompletableFuture::join);
		assertThat(this.inspection.inspect().finding().verdict()).isEqualTo(Finding.Verdict.UNCHANGED);
		assertThat(this.jdbc.sql("""
				select count(*) from audit_seq s join audit_entry e on e.id = s.entry where e.subject = :subject
				""").param("subject", this.subject).query(Long.class).single()).isEqualTo(100);
	}

	@Test
	void anEntryHasAReceiptOnceItIsSigned() {
		record(3);
		long entry = this.log.history(this.subject).get(1).id();
		Receipt before = this.receipts.of(entry).orElseThrow();
		assertThat(before.checkpoint()).isNull();
		this.sequencer.catchUp();
		Receipt receipt = this.receipts.of(entry).orElseThrow();
		SignedCheckpoint signed = receipt.checkpoint();
		assertThat(this.export.key().signed(signed.note())).isTrue();
		assertThat(Proofs.includes(Hash.ofHex(receipt.leaf()), receipt.seq(), signed.size(), receipt.proof(),
				signed.checkpoint().root()))
			.isTrue();
		assertThat(this.receipts.of(Long.MAX_VALUE)).isEmpty();
	}

	@Test
	void theExportedLogIsUnchangedForWhoeverKeptACheckpoint() throws Exception {
		record(300);
		SignedCheckpoint older = this.export.latest();
		record(300);
		SignedCheckpoint latest = this.export.write(LogFiles.in(this.folder));
		assertThat(new LogFolder(this.folder).check(this.export.key(), List.of(older.note())))
			.isEqualTo(Finding.unchanged(latest.size()));
		this.export.write(LogFiles.in(this.folder.resolve("then")), older);
		assertThat(new LogFolder(this.folder.resolve("then")).check(this.export.key(), List.of(older.note())))
			.isEqualTo(Finding.unchanged(older.size()));
	}

	@Test
	void whatIsSignedIsKeptElsewhereToo() {
		record(1);
		SignedCheckpoint latest = this.export.latest();
		assertThat(this.anchors.all()).isNotEmpty().allMatch(this.export.key()::signed);
		assertThat(this.anchors.latest("FILE"))
			.hasValueSatisfying((anchor) -> assertThat(anchor.size()).isEqualTo(this.anchors.size())
				.isLessThanOrEqualTo(latest.size()));
	}

	@Test
	void aCheckpointIsDueByMailOnceADayWhereThereIsNews() {
		String address = UUID.randomUUID() + "@example.org";
		Anchors mailed = new Anchors(this.jdbc,
				new AuditSettings(this.folder, "", List.of(), "", Duration.ZERO, List.of(address), 1),
				Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
		LocalDate day = LocalDate.of(2026, 11, 23);
		assertThat(mailed.mailDue(day, 10)).containsExactly(address);
		mailed.mailed(address, 10);
		assertThat(mailed.mailDue(day, 11)).as("the same day").isEmpty();
		assertThat(mailed.mailDue(day.plusDays(1), 10)).as("no news").isEmpty();
		assertThat(mailed.mailDue(day.plusDays(1), 11)).containsExactly(address);
	}

	@Test
	void whereTooManyWaitNothingMoreIsDone() {
		record(3);
		Backlog two = new Backlog(this.jdbc,
				new AuditSettings(this.folder, "", List.of(), "", Duration.ZERO, List.of(), 2));
		assertThatExceptionOfType(LogBehind.class).isThrownBy(two::refuseIfTooLong);
		this.sequencer.catchUp();
		two.look();
		assertThatNoException().isThrownBy(two::refuseIfTooLong);
	}

	private void record(int many) {
		for (int each = 0; each < many; each++) {
			Act act = act("act." + each);
			this.transaction.executeWithoutResult((status) -> this.log.record(act));
		}
	}

	private Act act(String what) {
		return Act.of(Act.person(3), what, this.subject).because("Because " + what);
	}

}
