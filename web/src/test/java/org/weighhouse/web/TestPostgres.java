package org.weighhouse.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One PostgreSQL for all tests of a run, started by the first that asks and stopped with
 * the run.
 */
public final class TestPostgres {

	private static final String PASSWORD = UUID.randomUUID().toString();

	private TestPostgres() {
	}

	/** A database that nobody else uses. */
	public static TestDatabase database() {
		String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
		JdbcClient.create(Server.RUNNING.getPostgresDatabase())
			.sql("create database " + name + " owner weighhouse")
			.update();
		return new TestDatabase("jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/" + name, "weighhouse",
				"desk", PASSWORD);
	}

	/** Begins when it is first used. */
	private static final class Server {

		static final EmbeddedPostgres RUNNING = start();

		private static EmbeddedPostgres start() {
			try {
				EmbeddedPostgres server = EmbeddedPostgres.builder().start();
				JdbcClient jdbc = JdbcClient.create(server.getPostgresDatabase());
				jdbc.sql("create role weighhouse login password '" + PASSWORD + "'").update();
				jdbc.sql("create role desk login password '" + PASSWORD + "'").update();
				return server;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
