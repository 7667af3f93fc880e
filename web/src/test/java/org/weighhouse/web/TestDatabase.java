package org.weighhouse.web;

import java.nio.file.Path;
import java.util.UUID;

import org.springframework.boot.test.util.TestPropertyValues;

/**
 * An empty database with its two users: the owner makes the tables, the desk works with
 * them.
 */
public record TestDatabase(String url, String owner, String desk, String password) {

	/** Whether tests run on PostgreSQL. */
	public static final boolean POSTGRESQL = "postgresql".equals(System.getProperty("weighhouse.test.database"));

	public static TestDatabase fresh() {
		return POSTGRESQL ? TestPostgres.database() : h2();
	}

	/**
	 * A file, as in real use: H2 ties checks to the connection that made them until the
	 * database is opened again, so one in memory fails once its owner is gone.
	 */
	private static TestDatabase h2() {
		String url = "jdbc:h2:file:" + Path.of("target", "h2", UUID.randomUUID().toString()).toAbsolutePath()
				+ ";DB_CLOSE_ON_EXIT=FALSE;IGNORE_UNKNOWN_SETTINGS=TRUE";
		return new TestDatabase(url, "weighhouse", "desk", UUID.randomUUID().toString());
	}

	/** What points the site to it. */
	public TestPropertyValues properties() {
		return TestPropertyValues.of("spring.datasource.url=" + this.url, "spring.datasource.username=" + this.desk,
				"spring.datasource.password=" + this.password, "spring.flyway.user=" + this.owner,
				"spring.flyway.password=" + this.password);
	}

}
