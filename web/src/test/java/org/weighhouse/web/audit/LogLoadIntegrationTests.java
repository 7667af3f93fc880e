package org.weighhouse.web.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.TestDatabase;
import org.weighhouse.web.tlog.Finding;
import org.weighhouse.web.tlog.LogFiles;
import org.weighhouse.web.tlog.LogFolder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many write at once while entries get their places, and many entries are looked at. The
 * figures it prints are of the machine that it runs on.
 */
class LogLoadIntegrationTests {

	private static final Logger logger = LoggerFactory.getLogger(LogLoadIntegrationTests.class);

	private static final int APPENDED = Integer.getInteger("weighhouse.appended", 256);

	private static final int LARGE = 100_000;

	private static final int ENTRIES = Integer.getInteger("weighhouse.entries", 3_000);

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(ints = { 1, 8, 64 })
	void whatManyWriteAtOnceIsAllThere(int writers) throws Exception {
		TestDatabase database = OwnLog.migrated();
		try (HikariDataSource source = pool(database, writers + 2)) {
			OwnLog.Parts site = OwnLog.started(source, OwnLog.settings(this.folder));
			TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
			ExecutorService threads = Executors.newFixedThreadPool(writers + 1);
			Future<Integer> sequencing = threads.submit(() -> sequence(site));
			Instant begun = Instant.now();
			List<Callable<List<Long>>> work = Collections.nCopies(writers,
					() -> append(site.log(), transaction, APPENDED / writers));
			List<Long> nanos = new ArrayList<>();
			for (Future<List<Long>> each : threads.invokeAll(work)) {
				nanos.addAll(each.get());
			}
			Duration took = Duration.between(begun, Instant.now());
			assertThat(sequencing.get()).isEqualTo(nanos.size());
			threads.shutdown();
			assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
			assertThat(site.inspection().inspect().finding()).isEqualTo(Finding.unchanged(nanos.size()));
			Collections.sort(nanos);
			logger.info("{} writers: {} acts, {} a second, p99 {} ms, all in their places {} ms after the last",
					writers, nanos.size(), nanos.size() * 1000L / Math.max(1, took.toMillis()),
					nanos.get(nanos.size() * 99 / 100) / 1_000_000,
					Duration.between(begun.plus(took), Instant.now()).toMillis());
		}
	}

	/** Until all have their places. */
	private static int sequence(OwnLog.Parts site) {
		int all = 0;
		while (all < APPENDED / 64 * 64) {
			all += site.sequencer().run();
		}
		return all;
	}

	private static List<Long> append(AuditLog log, TransactionTemplate transaction, int many) {
		List<Long> nanos = new ArrayList<>();
		for (int each = 0; each < many; each++) {
			long begun = System.nanoTime();
			Act act = act(each);
			transaction.executeWithoutResult((status) -> log.record(act));
			nanos.add(System.nanoTime() - begun);
		}
		return nanos;
	}

	@Test
	void manyEntriesAreLookedAt() throws SQLException, IOException {
		TestDatabase database = OwnLog.migrated();
		try (HikariDataSource source = pool(database, 4)) {
			fill(source);
			OwnLog.Parts site = OwnLog.started(source, OwnLog.settings(this.folder));
			Instant begun = Instant.now();
			SignedCheckpoint latest = site.export().latest();
			Instant placed = Instant.now();
			assertThat(site.inspection().inspect().finding()).isEqualTo(Finding.unchanged(ENTRIES));
			Instant inspected = Instant.now();
			site.export().write(LogFiles.in(this.folder.resolve("log")), latest);
			Instant written = Instant.now();
			assertThat(new LogFolder(this.folder.resolve("log")).check(site.export().key(), List.of(latest.note())))
				.isEqualTo(Finding.unchanged(ENTRIES));
			logger.info("{} entries: placed in {} ms, inspected in {} ms, exported in {} ms, verified offline in {} ms",
					ENTRIES, Duration.between(begun, placed).toMillis(), Duration.between(placed, inspected).toMillis(),
					Duration.between(inspected, written).toMillis(),
					Duration.between(written, Instant.now()).toMillis());
			if (ENTRIES >= LARGE) {
				verifyInLittleMemory();
			}
		}
	}

	/** By the command, which holds no more than the edge of the tree. */
	private void verifyInLittleMemory() throws IOException {
		Instant begun = Instant.now();
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx32m", "-cp", System.getProperty("java.class.path"), "org.weighhouse.web.Weighhouse", "verify",
				this.folder.resolve("log").toString())
			.redirectErrorStream(true)
			.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.onExit().join().exitValue()).as(said).isZero();
		logger.info("{} entries: verified by the command with 32 MiB of heap in {} ms", ENTRIES,
				Duration.between(begun, Instant.now()).toMillis());
	}

	/** As entries are, without the acts. */
	private static void fill(HikariDataSource source) {
		JdbcTemplate statements = new JdbcTemplate(source);
		for (int from = 0; from < ENTRIES; from += 1_000) {
			List<Object[]> rows = IntStream.range(from, Math.min(ENTRIES, from + 1_000))
				.mapToObj(LogLoadIntegrationTests::row)
				.toList();
			statements.batchUpdate("""
					insert into audit_entry (at, actor, what, subject, entry, leaf_sha256) values (?, ?, ?, ?, ?, ?)
					""", rows);
		}
		JdbcClient.create(source)
			.sql("insert into audit_pending (entry) select id from audit_entry order by id")
			.update();
	}

	private static Object[] row(int number) {
		Act act = act(number).because(null);
		Entry entry = Entry.sealed(Instant.now(Clock.systemUTC()), act, List.of());
		String text = entry.text();
		return new Object[] { entry.at().atOffset(ZoneOffset.UTC), act.actor(), act.what(), act.subject(), text,
				Entry.leaf(text) };
	}

	private static Act act(int number) {
		return Act.of(Act.person(number % 50), "request.approved", "REQ-" + number)
			.moving("IN_REVIEW", "APPROVED")
			.because("It is needed for the work of the team, number " + number);
	}

	private static HikariDataSource pool(TestDatabase database, int size) {
		HikariDataSource source = new HikariDataSource();
		source.setJdbcUrl(database.url());
		source.setUsername(database.owner());
		source.setPassword(database.password());
		source.setMaximumPoolSize(size);
		return source;
	}

}
