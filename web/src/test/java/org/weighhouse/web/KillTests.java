package org.weighhouse.web;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The site is killed while requests are asked for and decided, and started again: what
 * was acknowledged is there, and nothing is there twice. `weighhouse.kills` says how
 * often on each database.
 */
class KillTests {

	private static final Logger logger = LoggerFactory.getLogger(KillTests.class);

	private static final int KILLS = Integer.getInteger("weighhouse.kills", 2);

	@TempDir
	private Path data;

	@Test
	void noAcknowledgedActIsLostOrDoubledInTheLocalDatabase() throws Exception {
		Ledger ledger = kill(Map.of());
		FlywayConnectionDetails owner = new LocalDatabase(this.data).owner();
		compare("H2", ledger, owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
	}

	@Test
	void noAcknowledgedActIsLostOrDoubledInPostgresql() throws Exception {
		TestDatabase database = TestPostgres.database();
		Ledger ledger = kill(Map.of("SPRING_DATASOURCE_URL", database.url(), "SPRING_DATASOURCE_USERNAME",
				database.desk(), "SPRING_DATASOURCE_PASSWORD", database.password(), "SPRING_FLYWAY_USER",
				database.owner(), "SPRING_FLYWAY_PASSWORD", database.password()));
		compare("PostgreSQL", ledger, database.url(), database.owner(), database.password());
	}

	/** Each start but the last is killed under load, the last when all was sent again. */
	private Ledger kill(Map<String, String> settings) throws Exception {
		Ledger ledger = new Ledger();
		for (int seed = 0; seed < KILLS; seed++) {
			killUnderLoad(settings, ledger, new Random(seed)).awaitEnd();
		}
		try (SiteProcess site = SiteProcess.start(this.data, settings)) {
			ledger.goOn(Desks.signIn(site.address()));
		}
		return ledger;
	}

	private Load killUnderLoad(Map<String, String> settings, Ledger ledger, Random random) throws Exception {
		try (SiteProcess site = SiteProcess.start(this.data, settings)) {
			Desks desks = ledger.isEmpty() ? Desks.setUp(site.address(), site.setUp()) : Desks.signIn(site.address());
			ledger.goOn(desks);
			Load load = new Load(desks, ledger);
			load.awaitFirstAnswer();
			TimeUnit.MILLISECONDS.sleep(500 + random.nextInt(1000));
			return load;
		}
	}

	private static void compare(String database, Ledger ledger, String url, String user, String password) {
		ledger.compare(JdbcClient.create(new DriverManagerDataSource(url, user, password)));
		logger.info("{}: {} kills under load, {}", database, KILLS, ledger);
	}

}
