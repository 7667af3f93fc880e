package org.weighhouse.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two sites with one PostgreSQL share the timers, and one of them is killed while it is
 * at it: everything is done, nothing twice and, wherever they stand, nothing early.
 */
class TwoSitesTests {

	private static final Logger logger = LoggerFactory.getLogger(TwoSitesTests.class);

	private static final int APPROVALS = Integer.getInteger("weighhouse.ended", 120);

	/** Those whose last day is today. */
	private static final int LASTING = 10;

	@RegisterExtension
	static final GreenMailExtension MAIL = new GreenMailExtension(
			new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	@TempDir
	private Path data;

	private final TestDatabase database = TestPostgres.database();

	private final JdbcClient rows = JdbcClient
		.create(new DriverManagerDataSource(this.database.url(), this.database.owner(), this.database.password()));

	@Test
	void whatIsDueIsDoneOnceThoughOneIsKilledWhileAtIt() throws Exception {
		CompletableFuture<SiteProcess> one = start("one", "America/New_York");
		CompletableFuture<SiteProcess> other = start("other", "Australia/Lord_Howe");
		Map<String, CompletableFuture<SiteProcess>> sites = Map.of("one", one, "other", other);
		try {
			CompletableFuture.allOf(one, other).join();
			EndingApprovals.add(this.rows, APPROVALS, LocalDate.now(ZoneOffset.UTC).minusDays(1));
			EndingApprovals.add(this.rows, LASTING, LocalDate.now(ZoneOffset.UTC));
			this.rows.sql(
					"update scheduled_tasks set execution_time = current_timestamp where task_name = 'approval.expiry'")
				.update();
			await(() -> expired() > 0);
			String worker = this.rows.sql("select picked_by from scheduled_tasks where task_name = 'approval.expiry'")
				.query(String.class)
				.single();
			sites.get(worker).join().close();
			int before = expired();
			assertThat(before).as("so many had ended").isLessThan(APPROVALS);
			Instant killed = Instant.now();
			await(() -> count("select count(*) from outbox where sent_at is null") == 0 && expired() == APPROVALS);
			await(() -> count("select count(*) from audit_pending") == 0);
			logger.info("{} of {} had ended when `{}` was killed, the rest and their mail {} s later", before,
					APPROVALS, worker, Duration.between(killed, Instant.now()).toSeconds());
		}
		finally {
			sites.values().forEach((site) -> site.join().close());
		}
		assertThat(count("""
				select count(*) from approval a where state = 'EXPIRED' and 1 =
					(select count(*) from audit_entry where subject = 'APR-' || a.id and what = 'approval.expired')
				""")).isEqualTo(APPROVALS);
		assertThat(count("select max(seq) + 1 from audit_seq")).as("the places in the log have no gap")
			.isEqualTo(count("select count(*) from audit_seq"))
			.isEqualTo(count("select count(*) from audit_entry"));
		assertThat(count("select count(*) from approval where state = 'ACTIVE'")).isEqualTo(LASTING);
		assertThat(count("select count(*) from notice where what = 'approval.expired'")).isEqualTo(APPROVALS);
		List<String> mails = Stream.of(MAIL.getReceivedMessages()).map(TwoSitesTests::id).toList();
		assertThat(mails.stream().distinct()).hasSize(APPROVALS);
		assertThat(mails.size()).as("one at most was with the mail server when its site was killed")
			.isBetween(APPROVALS, APPROVALS + 1);
	}

	private CompletableFuture<SiteProcess> start(String name, String zone) {
		Map<String, String> settings = new HashMap<>();
		settings.put("SPRING_DATASOURCE_URL", this.database.url());
		settings.put("SPRING_DATASOURCE_USERNAME", this.database.desk());
		settings.put("SPRING_DATASOURCE_PASSWORD", this.database.password());
		settings.put("SPRING_FLYWAY_USER", this.database.owner());
		settings.put("SPRING_FLYWAY_PASSWORD", this.database.password());
		settings.put("DB_SCHEDULER_SCHEDULER_NAME", name);
		settings.put("JAVA_TOOL_OPTIONS", "-Duser.timezone=" + zone);
		// So that the other notices soon.
		settings.put("DB_SCHEDULER_HEARTBEAT_INTERVAL", "1s");
		settings.put("DB_SCHEDULER_POLLING_INTERVAL", "1s");
		settings.put("SPRING_MAIL_HOST", "127.0.0.1");
		settings.put("SPRING_MAIL_PORT", String.valueOf(MAIL.getSmtp().getPort()));
		// One log has one key.
		settings.put("WEIGHHOUSE_AUDIT_KEY", this.data.resolve("audit.key").toString());
		settings.put("WEIGHHOUSE_MAIL_FROM", "weighhouse@example.org");
		settings.put("WEIGHHOUSE_MAIL_BASE_URL", "https://weighhouse.example.org");
		return CompletableFuture.supplyAsync(() -> {
			try {
				return SiteProcess.start(Files.createDirectory(this.data.resolve(name)), settings);
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private int expired() {
		return count("select count(*) from approval where state = 'EXPIRED'");
	}

	private int count(String sql) {
		return this.rows.sql(sql).query(Integer.class).single();
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		Instant end = Instant.now().plus(Duration.ofMinutes(2));
		while (!condition.getAsBoolean()) {
			assertThat(Instant.now()).as("in time").isBefore(end);
			TimeUnit.MILLISECONDS.sleep(20);
		}
	}

	private static String id(MimeMessage mail) {
		try {
			return mail.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
