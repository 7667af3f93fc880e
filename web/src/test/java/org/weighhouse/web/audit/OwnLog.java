package org.weighhouse.web.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.weighhouse.web.TestDatabase;

/**
 * A log in a database of its own, in the hands of the database's owner: without the
 * triggers, and on one connection, so that everything done to it can be undone.
 */
final class OwnLog implements AutoCloseable {

	static final List<String> TABLES = List.of("audit_entry", "audit_seq", "audit_tile", "audit_checkpoint",
			"audit_anchor");

	final AuditSettings settings;

	final JdbcClient jdbc;

	final JdbcTemplate statements;

	final LogKey key;

	private final SingleConnectionDataSource source;

	private final Connection connection;

	OwnLog(Path folder) throws SQLException {
		TestDatabase database = migrated();
		this.source = new SingleConnectionDataSource(database.url(), database.owner(), database.password(), true);
		this.source.setAutoCommit(false);
		this.connection = this.source.getConnection();
		this.jdbc = JdbcClient.create(this.source);
		this.statements = new JdbcTemplate(this.source);
		for (String table : TABLES) {
			this.statements
				.execute("drop trigger " + table + "_insert_only" + (TestDatabase.POSTGRESQL ? " on " + table : ""));
		}
		this.settings = settings(folder);
		this.key = new LogKey(this.settings);
		keep();
	}

	/** Empty, with all tables. */
	static TestDatabase migrated() {
		TestDatabase database = TestDatabase.fresh();
		Flyway.configure()
			.dataSource(database.url(), database.owner(), database.password())
			.locations("classpath:db/migration/common",
					"classpath:db/migration/" + (TestDatabase.POSTGRESQL ? "postgresql" : "h2"))
			.load()
			.migrate();
		return database;
	}

	static AuditSettings settings(Path folder) {
		return new AuditSettings(folder.resolve("audit.key"), "", List.of(), folder.resolve("anchors").toString(),
				Duration.ZERO, List.of(), 20_000);
	}

	/** What a start of the site makes of it. */
	Parts started() {
		return started(this.source, this.settings, new NoTransactions());
	}

	static Parts started(DataSource source, AuditSettings settings) {
		return started(source, settings, new JdbcTransactionManager(source));
	}

	private static Parts started(DataSource source, AuditSettings settings, PlatformTransactionManager transactions) {
		JdbcClient jdbc = JdbcClient.create(source);
		JdbcTemplate statements = new JdbcTemplate(source);
		LogKey key = new LogKey(settings);
		StoredTiles tiles = new StoredTiles(jdbc);
		Checkpoints checkpoints = new Checkpoints(jdbc);
		Anchors anchors = new Anchors(jdbc, settings, Clock.systemUTC());
		LogAlarm alarm = new LogAlarm(words());
		Wording wording = new Wording(jdbc, words());
		Sequencer sequencer = new Sequencer(jdbc, statements, new Leadership(statements), tiles, checkpoints,
				new LogWatch(tiles, anchors, key, alarm), anchors, key, Clock.systemUTC(), transactions);
		return new Parts(new AuditLog(jdbc, wording, new Backlog(jdbc, settings), Clock.systemUTC(), (event) -> {
		}), sequencer, new LogInspection(jdbc, sequencer, tiles, checkpoints, anchors, key, wording, Clock.systemUTC()),
				new LogExport(jdbc, sequencer, checkpoints, key), alarm);
	}

	static StaticMessageSource words() {
		StaticMessageSource words = new StaticMessageSource();
		words.setUseCodeAsDefaultMessage(true);
		return words;
	}

	/** The parts of a site that has started. */
	record Parts(AuditLog log, Sequencer sequencer, LogInspection inspection, LogExport export, LogAlarm alarm) {

		void record(int many) {
			for (int each = 0; each < many; each++) {
				this.log.record(Act.of(Act.person(each % 7), "request.approved", "REQ-" + each)
					.moving("IN_REVIEW", "APPROVED")
					.because("Because of " + each)
					.with(Map.of("version", String.valueOf(each))));
			}
		}

	}

	/** From now on, what is done can be undone. */
	void keep() throws SQLException {
		this.connection.commit();
	}

	void undo() throws SQLException {
		this.connection.rollback();
	}

	@Override
	public void close() {
		this.source.destroy();
	}

	/** All of it is one, and the test ends it. */
	private static final class NoTransactions implements PlatformTransactionManager {

		@Override
		public TransactionStatus getTransaction(TransactionDefinition definition) {
			return new SimpleTransactionStatus();
		}

		@Override
		public void commit(TransactionStatus status) {
		}

		@Override
		public void rollback(TransactionStatus status) {
		}

	}

}
