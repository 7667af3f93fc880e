package org.weighhouse.web.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.replay.StateReplay;

/**
 * Moves everything from the database in a file to an empty PostgreSQL: all of it in one
 * transaction, or nothing. What was there stays where it is.
 */
public final class Move {

	private static final String MIGRATIONS = "classpath:db/migration/";

	private final DataSource from;

	private final DataSource to;

	Move(DataSource from, DataSource to) {
		this.from = from;
		this.to = to;
	}

	/**
	 * From the folder of a site that is stopped.
	 * @param url of an empty database, with the user who owns it
	 */
	public static Move of(Path folder, String url, String owner, String password) throws IOException {
		DataFolder data = new DataFolder(folder);
		if (!data.hasDatabase()) {
			throw new Refused("noDatabase", data.folder());
		}
		if (!url.startsWith("jdbc:postgresql:")) {
			throw new Refused("notPostgres", url);
		}
		return new Move(data.owner(), new DriverManagerDataSource(url, owner, password));
	}

	/**
	 * What went over.
	 *
	 * @param rows how many of each table
	 * @param log SHA-256 over the leaves of all audit entries in their order, the same on
	 * both sides
	 * @param state what replaying the log there says
	 */
	public record Outcome(Map<String, Long> rows, String log, StateReplay.Outcome state) {

		public long all() {
			return this.rows.values().stream().mapToLong(Long::longValue).sum();
		}

	}

	/**
	 * Does it.
	 * @throws Refused if the one is not of this version, or the other is not empty
	 */
	public Outcome move() throws SQLException {
		requireThisVersion();
		flyway(this.to, "postgresql").migrate();
		try (Connection source = this.from.getConnection(); Connection target = this.to.getConnection()) {
			target.setAutoCommit(false);
			source.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
			source.setAutoCommit(false);
			Map<String, Long> rows = fill(source, target);
			String log = log(source);
			if (!log.equals(log(target))) {
				throw new IllegalStateException("the audit entries there are not those here");
			}
			StateReplay.Outcome state = compared(replay(source), replay(target));
			target.commit();
			source.rollback();
			return new Outcome(rows, log, state);
		}
	}

	private Map<String, Long> fill(Connection source, Connection target) throws SQLException {
		Target there = new Target(target);
		List<Table> tables = there.tables();
		for (Table table : tables) {
			if (table.rows(target) > 0) {
				throw new Refused("notEmpty", table.name(), table.rows(target));
			}
		}
		List<Target.ForeignKey> keys = there.foreignKeys();
		there.drop(keys);
		Map<String, Long> rows = new TreeMap<>();
		for (Table table : tables) {
			rows.put(table.name(), table.copy(source, target));
			table.countOn(target);
			if (table.rows(target) != table.rows(source)) {
				throw new IllegalStateException("not all rows of " + table.name() + " went over");
			}
		}
		there.add(keys);
		return rows;
	}

	private static StateReplay.Outcome compared(StateReplay.Outcome here, StateReplay.Outcome there) {
		if (!here.differences().equals(there.differences()) || here.objects() != there.objects()) {
			throw new IllegalStateException("the log says something else of the tables there than of those here");
		}
		return there;
	}

	/** Tables of another version have other columns. */
	private void requireThisVersion() {
		Flyway here = flyway(this.from, "h2");
		MigrationInfo[] pending = here.info().pending();
		if (pending.length > 0) {
			throw new Refused("olderVersion", String.valueOf(pending[0].getVersion()));
		}
		here.validate();
	}

	private static Flyway flyway(DataSource database, String kind) {
		return Flyway.configure()
			.dataSource(database)
			.locations(MIGRATIONS + "common", MIGRATIONS + kind)
			.ignoreMigrationPatterns("")
			.load();
	}

	private static StateReplay.Outcome replay(Connection connection) {
		return StateReplay.within(JdbcClient.create(new SingleConnectionDataSource(connection, true))).replay();
	}

	private static String log(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select id, leaf_sha256 from audit_entry order by id")) {
			MessageDigest digest = Sha256.begin();
			while (row.next()) {
				digest.update((row.getLong(1) + " " + row.getString(2) + "\n").getBytes(StandardCharsets.UTF_8));
			}
			return Sha256.of(digest);
		}
	}

}
