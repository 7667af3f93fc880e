package org.weighhouse.web.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A folder of data as a site without any setting uses it, while that site is stopped: the
 * database in a file, and the password of its owner beside it.
 */
final class DataFolder {

	static final String DATABASE = "weighhouse.mv.db";

	static final String PASSWORD = "h2.password";

	private static final String OWNER = "weighhouse";

	private final Path folder;

	DataFolder(Path folder) {
		this.folder = folder.toAbsolutePath().normalize();
	}

	Path database() {
		return this.folder.resolve(DATABASE);
	}

	boolean hasDatabase() {
		return Files.exists(database());
	}

	/** A connection as the owner; nobody else has the database open while it is. */
	Connection open() throws IOException, SQLException {
		return DriverManager.getConnection(url(), OWNER, password());
	}

	DataSource owner() throws IOException {
		return new DriverManagerDataSource(url(), OWNER, password());
	}

	String url() {
		return "jdbc:h2:file:" + this.folder.resolve("weighhouse") + ";IFEXISTS=TRUE;TRACE_LEVEL_FILE=0";
	}

	String password() throws IOException {
		return Files.readString(this.folder.resolve(PASSWORD)).strip();
	}

	Path folder() {
		return this.folder;
	}

}
