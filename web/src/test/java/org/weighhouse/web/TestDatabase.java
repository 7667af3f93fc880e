package org.weighhouse.web;

import java.util.UUID;

import org.springframework.boot.test.util.TestPropertyValues;

/**
 * An empty database with its two users: the owner makes the tables, the desk works with
 * them.
 */
public record TestDatabase(String url, String owner, String desk, String password) {

	/** Whether tests run on PostgreSQL. */
	public static final boolean POSTGRESQL = "postgresql".equals(System.getProperty("weighhouse.test.database"));

	static TestDatabase fresh() {
		return POSTGRESQL ? TestPostgres.database() : h2();
	}

	private static TestDatabase h2() {
		return new TestDatabase("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;IGNORE_UNKNOWN_SETTINGS=TRUE",
				"weighhouse", "desk", UUID.randomUUID().toString());
	}

	/** What points the site to it. */
	public TestPropertyValues properties() {
		return TestPropertyValues.of("spring.datasource.url=" + this.url, "spring.datasource.username=" + this.desk,
				"spring.datasource.password=" + this.password, "spring.flyway.user=" + this.owner,
				"spring.flyway.password=" + this.password);
	}

}
