package org.weighhouse.web;

import java.nio.file.Path;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The database that is there without any setting, started and started again.
 */
class LocalDatabaseIntegrationTests {

	@TempDir
	private Path data;

	@Test
	void theSiteWorksAsTheDeskAndFindsItsRowsAgain() {
		site().run((site) -> {
			JdbcTemplate desk = site.getBean(JdbcTemplate.class);
			assertThat(desk.queryForObject("select current_user", String.class)).isEqualToIgnoringCase("desk");
			desk.update("insert into policy_version (version, digest, stored_at) values (1, 'd', current_timestamp)");
		});
		site().run((site) -> {
			JdbcTemplate desk = site.getBean(JdbcTemplate.class);
			assertThat(desk.queryForObject("select digest from policy_version", String.class)).isEqualTo("d");
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> desk.update("delete from policy_version"));
		});
	}

	@Test
	void everyCommitIsWrittenAtOnceForTheDeskToo() {
		site().run((site) -> {
			JdbcTemplate desk = site.getBean(JdbcTemplate.class);
			assertThat(desk.queryForList(
					"select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'",
					String.class))
				.isNotEmpty()
				.containsOnly("0");
		});
	}

	@Test
	void noPasswordStandsInTheHistoryOfMigrations() {
		site().run((site) -> {
			FlywayConnectionDetails owner = site.getBean(FlywayConnectionDetails.class);
			String history = owner(owner).queryForList("select * from \"flyway_schema_history\"").toString();
			assertThat(history).contains("insert only")
				.doesNotContain(owner.getPassword())
				.doesNotContain(site.getBean(LocalDatabase.class).getPassword());
		});
	}

	@Test
	void aFolderThatANewerVersionHasUsedIsRefused() {
		site().run((site) -> owner(site.getBean(FlywayConnectionDetails.class)).update("""
				insert into "flyway_schema_history" select "installed_rank" + 1000, '9999', 'from the future', "type",
					"script", "checksum", "installed_by", "installed_on", "execution_time", "success"
				from "flyway_schema_history" where "version" = '1'
				"""));
		site().run((site) -> {
			assertThat(site).hasFailed();
			FailureAnalysis analysis = new OtherSchemaFailureAnalyzer().analyze(site.getStartupFailure());
			assertThat(analysis).isNotNull();
			assertThat(analysis.getDescription()).contains("9999");
			assertThat(analysis.getAction()).contains("A newer Weighhouse");
			assertThat(analysis.getCause()).isInstanceOf(FlywayValidateException.class);
		});
	}

	private ApplicationContextRunner site() {
		return new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class,
					JdbcTemplateAutoConfiguration.class))
			.withUserConfiguration(LocalDatabaseConfiguration.class, DeskRights.class)
			.withPropertyValues("weighhouse.data=" + this.data);
	}

	private static JdbcTemplate owner(FlywayConnectionDetails owner) {
		return new JdbcTemplate(
				new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword()));
	}

}
