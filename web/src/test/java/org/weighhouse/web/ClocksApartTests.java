package org.weighhouse.web;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Two sites share one PostgreSQL, and the clock of one is set forward while it runs: it
 * does nothing any more, least of all early, and the other does what is due. Under
 * `-Pproof`.
 */
@EnabledIfSystemProperty(named = "weighhouse.clocks", matches = "true")
class ClocksApartTests {

	private static final int DUE = 20;

	private static final String APART = "they differ by";

	@TempDir
	private Path data;

	private final TestDatabase database = TestPostgres.database();

	private final JdbcClient rows = JdbcClient
		.create(new DriverManagerDataSource(this.database.url(), this.database.owner(), this.database.password()));

	@Test
	void aSiteADayAheadEndsNothingAndTheOtherWhatIsDue() throws Exception {
		Path clock = Files.writeString(this.data.resolve("clock"), "PT0S");
		try (SiteProcess ahead = ahead(clock);
				SiteProcess right = SiteProcess.start(Files.createDirectory(this.data.resolve("right")), settings())) {
			Files.writeString(clock, "P1D");
			await(() -> ahead.hasSaid(APART));
			approvals(DUE, 1);
			approvals(DUE, 0);
			await(() -> {
				this.rows.sql("""
						update scheduled_tasks set execution_time = current_timestamp
						where task_name = 'approval.expiry' and not picked
						""").update();
				return ended() >= DUE;
			});
			assertThat(right.hasSaid(APART)).isFalse();
		}
		assertThat(ended()).as("only those whose last day is over").isEqualTo(DUE);
	}

	@Test
	void aSiteTenMinutesAheadDoesNotStart() throws Exception {
		Path clock = Files.writeString(this.data.resolve("clock"), "PT10M");
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> ahead(clock).close())
			.withMessageContaining("Weighhouse does not start: the clock of this machine says")
			.withMessageContaining("Set both clocks right");
	}

	/** One that also has the class that sets its clock. */
	private SiteProcess ahead(Path clock) throws Exception {
		Path classes = this.data.resolve("classes");
		String name = ClockAhead.class.getName().replace('.', '/');
		for (String each : List.of(name + ".class", name + "$Ahead.class")) {
			Path copy = classes.resolve(each);
			Files.createDirectories(copy.getParent());
			try (InputStream bytes = ClockAhead.class.getResourceAsStream('/' + each)) {
				Files.write(copy, bytes.readAllBytes());
			}
		}
		return SiteProcess.start(Files.createDirectory(this.data.resolve("ahead")), settings(clock), classes);
	}

	private Map<String, String> settings(Path clock) {
		Map<String, String> settings = settings();
		settings.put(ClockAhead.FILE, clock.toString());
		settings.put("SPRING_MAIN_SOURCES", ClockAhead.class.getName());
		return settings;
	}

	private Map<String, String> settings() {
		Map<String, String> settings = new HashMap<>();
		settings.put("SPRING_DATASOURCE_URL", this.database.url());
		settings.put("SPRING_DATASOURCE_USERNAME", this.database.desk());
		settings.put("SPRING_DATASOURCE_PASSWORD", this.database.password());
		settings.put("SPRING_FLYWAY_USER", this.database.owner());
		settings.put("SPRING_FLYWAY_PASSWORD", this.database.password());
		settings.put("DB_SCHEDULER_POLLING_INTERVAL", "1s");
		return settings;
	}

	private void approvals(int many, int daysAgo) {
		EndingApprovals.add(this.rows, many, LocalDate.now(ZoneOffset.UTC).minusDays(daysAgo));
	}

	private int ended() {
		return this.rows.sql("select count(*) from approval where state = 'EXPIRED'").query(Integer.class).single();
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		Instant end = Instant.now().plus(Duration.ofMinutes(2));
		while (!condition.getAsBoolean()) {
			assertThat(Instant.now()).as("in time").isBefore(end);
			TimeUnit.MILLISECONDS.sleep(100);
		}
	}

}
