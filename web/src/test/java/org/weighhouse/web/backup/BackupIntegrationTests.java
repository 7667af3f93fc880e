package org.weighhouse.web.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.weighhouse.web.TestDatabase;
import org.weighhouse.web.TestPostgres;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.audit.LogAlarm;
import org.weighhouse.web.audit.Sequencer;
import org.weighhouse.web.replay.StateReplay;
import org.weighhouse.web.request.Desk;
import org.weighhouse.web.request.Draft;
import org.weighhouse.web.request.Request;
import org.weighhouse.web.request.Revision;
import org.weighhouse.web.request.Said;
import org.weighhouse.web.request.Tightening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A site without any setting is backed up while people work, put back elsewhere, and
 * moved to PostgreSQL: everything that was acknowledged is there, and the log agrees.
 */
@DisabledIfSystemProperty(named = "weighhouse.test.database", matches = "postgresql",
		disabledReason = "it is about the database in a file")
@Import(Cast.class)
@DirtiesContext
@SpringBootTest(properties = { "spring.datasource.url=none", "weighhouse.audit.anchor-every=0s" })
class BackupIntegrationTests {

	@TempDir
	private static Path data;

	private static final String EDITION = "claude-code/managed-default";

	private static final int DRAFTS_FIRST = 5;

	@Autowired
	private Backups backups;

	@Autowired
	private Sequencer sequencer;

	@Autowired
	private Desk desk;

	@Autowired
	private Cast cast;

	@Autowired
	private JdbcClient jdbc;

	@TempDir
	private Path folder;

	private Path restored;

	@DynamicPropertySource
	static void fresh(DynamicPropertyRegistry settings) {
		settings.add("weighhouse.data", data::toString);
	}

	@BeforeEach
	void elsewhere() {
		this.restored = this.folder.resolve("elsewhere");
	}

	@Test
	void whatIsBackedUpWhilePeopleWorkIsWholeElsewhere() throws Exception {
		granted();
		ConcurrentLinkedQueue<Long> acknowledged = new ConcurrentLinkedQueue<>();
		CountDownLatch busy = new CountDownLatch(DRAFTS_FIRST);
		CountDownLatch enough = new CountDownLatch(1);
		ExecutorService people = Executors.newFixedThreadPool(2);
		try {
			List<Future<?>> work = List.of(people.submit(() -> work(acknowledged, busy, enough)),
					people.submit(() -> work(acknowledged, busy, enough)));
			busy.await();
			List<Long> before = List.copyOf(acknowledged);
			Backup.Made made = this.backups.make(this.cast.with(Role.ADMINISTRATOR));
			enough.countDown();
			for (Future<?> each : work) {
				each.get();
			}
			StateReplay.Outcome outcome = Backup.restore(made.file(), this.restored);
			assertThat(outcome.differences()).isEmpty();
			assertThat(numbers()).containsAll(before);
			assertThat(outcome.objects()).isPositive();
			assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(DRAFTS_FIRST);
		}
		finally {
			people.shutdownNow();
		}
	}

	private void work(ConcurrentLinkedQueue<Long> acknowledged, CountDownLatch busy, CountDownLatch enough) {
		Person asker = this.cast.with();
		while (enough.getCount() > 0) {
			acknowledged.add(this.desk.draft(asker.id(), draft()).number());
			busy.countDown();
		}
	}

	private static Draft draft() {
		return new Draft(EDITION, "developer-laptop", null, Map.of("dataClass", "CONFIDENTIAL"), "Tests of shipping",
				null, 6);
	}

	private void granted() {
		Person asker = this.cast.with();
		Request request = this.desk.draft(asker.id(), draft());
		request = this.desk.submit(asker.id(), request.number(), request.version());
		while (request.openStep() != null) {
			Revision revision = Objects.requireNonNull(request.revision());
			request = this.desk.approve(this.cast.with(request.openStep().role()).id(), request.number(), new Said(
					request.version(), revision.number(), revision.sha256(), "Looked at it", Tightening.none()));
		}
	}

	private List<Long> numbers() throws Exception {
		return new JdbcTemplate(new DataFolder(this.restored).owner()).queryForList("select id from request",
				Long.class);
	}

	private Backup.Made backup() {
		return this.backups.make(this.cast.with(Role.ADMINISTRATOR));
	}

	@Test
	void nobodyElseReadsABackupAndItsEntryNamesItsDigest() throws Exception {
		Backup.Made made = backup();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.file()))).isEqualTo("rw-------");
		assertThat(this.jdbc.sql("select entry from audit_entry where what = 'backup.made' order by id desc limit 1")
			.query(String.class)
			.single()).contains(made.sha256(), made.file().getFileName().toString());
	}

	@Test
	void onlyAdministratorsBackUp() {
		Person reviewer = this.cast.with(Role.REVIEWER);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.backups.make(reviewer));
	}

	@Test
	void aFolderThatHasADatabaseIsLeftAlone() throws Exception {
		Backup.Made made = backup();
		Backup.restore(made.file(), this.restored);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> Backup.restore(made.file(), this.restored))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("databaseThere"));
		Path again = this.folder.resolve("again.zip");
		assertThat(Backup.of(this.restored, again).size()).isPositive();
		assertThat(Backup.restore(again, this.folder.resolve("third")).isClean()).isTrue();
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> Backup.of(this.restored, again))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("fileThere"));
	}

	@Test
	void everythingMovesToAnEmptyPostgresAndNothingToAFullOne() throws Exception {
		granted();
		this.sequencer.catchUp();
		Backup.restore(backup().file(), this.restored);
		TestDatabase target = TestPostgres.database();
		Move move = Move.of(this.restored, target.url(), target.owner(), target.password());
		Move.Outcome outcome = move.move();
		assertThat(outcome.state().differences()).isEmpty();
		assertThat(outcome.rows()).containsKeys("request", "approval", "audit_entry", "policy_file")
			.doesNotContainKeys("spring_session", "flyway_schema_history");
		JdbcTemplate there = owner(target);
		assertThat(rows(there, "audit_entry")).isEqualTo(outcome.rows().get("audit_entry"));
		String root = "select root from audit_checkpoint order by size desc limit 1";
		assertThat(there.queryForObject(root, String.class))
			.isEqualTo(this.jdbc.sql(root).query(String.class).single());
		there.update("insert into person (name, email, active, created_at) values ('New', 'new@example.org', true, "
				+ "current_timestamp)");
		assertThat(there.queryForObject("select max(id) from person", Long.class))
			.isEqualTo(new JdbcTemplate(new DataFolder(this.restored).owner())
				.queryForObject("select max(id) + 1 from person", Long.class));
		assertThatExceptionOfType(Refused.class).isThrownBy(move::move)
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("notEmpty"));
	}

	@Test
	void whatDoesNotFitMovesNothing() throws Exception {
		granted();
		Backup.restore(backup().file(), this.restored);
		breakReferences();
		TestDatabase target = TestPostgres.database();
		Move move = Move.of(this.restored, target.url(), target.owner(), target.password());
		assertThatExceptionOfType(SQLException.class).isThrownBy(move::move);
		assertThat(rows(owner(target), "audit_entry")).isZero();
		assertThat(rows(owner(target), "person")).isZero();
	}

	/** As nothing here would: a request for a project that is nowhere. */
	private void breakReferences() throws Exception {
		try (Connection owner = new DataFolder(this.restored).open(); Statement statement = owner.createStatement()) {
			statement.execute("set referential_integrity false");
			statement.execute("update request set project = 'Nowhere'");
		}
	}

	@Test
	void anOlderBackupBesideNewerAnchorsRingsTheAlarm() throws Exception {
		granted();
		this.sequencer.catchUp();
		Backup.Made older = backup();
		granted();
		this.sequencer.catchUp();
		Backup.restore(older.file(), this.restored);
		assertThat(alarm()).hasValueSatisfying((alarm) -> {
			assertThat(alarm.why()).isEqualTo("anchor.larger");
			assertThat(alarm.found()).isLessThan(alarm.expected());
		});
	}

	@Test
	void theLatestBackupDoesNot() throws Exception {
		granted();
		this.sequencer.catchUp();
		Backup.restore(backup().file(), this.restored);
		assertThat(alarm()).isEmpty();
	}

	/**
	 * What a site says that has the restored database, and the key and anchors of this
	 * one.
	 */
	private Optional<LogAlarm.Alarm> alarm() throws IOException {
		AtomicReference<Optional<LogAlarm.Alarm>> alarm = new AtomicReference<>();
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					DataSourceTransactionManagerAutoConfiguration.class, TransactionAutoConfiguration.class,
					JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
					MessageSourceAutoConfiguration.class))
			.withInitializer(new ConfigDataApplicationContextInitializer())
			.withUserConfiguration(OnlyTheLog.class)
			.withPropertyValues("weighhouse.timers=false",
					"spring.datasource.url=" + new DataFolder(this.restored).url(),
					"spring.datasource.username=weighhouse",
					"spring.datasource.password=" + new DataFolder(this.restored).password(), "weighhouse.data=" + data)
			.run((site) -> {
				site.getBean(Sequencer.class).catchUp();
				alarm.set(site.getBean(LogAlarm.class).raised());
			});
		return alarm.get();
	}

	/** The part of a site that looks after the log. */
	@ComponentScan(basePackageClasses = AuditLog.class)
	@EnableConfigurationProperties
	@ConfigurationPropertiesScan(basePackageClasses = AuditLog.class)
	static class OnlyTheLog {

		@Bean
		Clock clock() {
			return Clock.systemUTC();
		}

	}

	@Test
	void onlyAFolderWithADatabaseMovesAndOnlyToPostgres() {
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> Move.of(this.folder, "jdbc:postgresql://localhost/x", "x", "x"))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("noDatabase"));
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> Move.of(data, "jdbc:h2:mem:x", "x", "x"))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("notPostgres"));
	}

	private static JdbcTemplate owner(TestDatabase database) {
		return new JdbcTemplate(new DriverManagerDataSource(database.url(), database.owner(), database.password()));
	}

	private static Long rows(JdbcTemplate database, String table) {
		return database.queryForObject("select count(*) from " + table, Long.class);
	}

}
