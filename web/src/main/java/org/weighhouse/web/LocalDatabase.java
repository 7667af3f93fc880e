package org.weighhouse.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A database in one file below the folder of data. Its owner has a password that is made
 * at the first start and lies beside it; the desk, as which the site works, gets another
 * at every start, which is kept nowhere.
 */
final class LocalDatabase implements JdbcConnectionDetails {

	private static final String OWNER = "weighhouse";

	private static final String DESK = "desk";

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int PASSWORD_BYTES = 32;

	private final String url;

	private final String ownerPassword;

	private final String deskPassword = newPassword();

	LocalDatabase(Path data) {
		Path folder = data.toAbsolutePath().normalize();
		// Written at every commit: with the default delay, up to half a second of commits
		// is lost when the process is killed.
		// Only the owner may set it; for the desk it is in force already.
		this.url = "jdbc:h2:file:" + folder.resolve("weighhouse")
				+ ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;IGNORE_UNKNOWN_SETTINGS=TRUE";
		this.ownerPassword = passwordIn(folder.resolve("h2.password"));
	}

	private static String passwordIn(Path file) {
		try {
			if (Files.notExists(file.getParent())) {
				Files.createDirectories(file.getParent(), forOwnerOnly("rwx------"));
			}
			if (Files.notExists(file)) {
				Files.createFile(file, forOwnerOnly("rw-------"));
			}
			if (Files.size(file) == 0) {
				Files.writeString(file, newPassword());
			}
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String newPassword() {
		byte[] bytes = new byte[PASSWORD_BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** Nothing where the file system knows no such permissions. */
	private static FileAttribute<?>[] forOwnerOnly(String permissions) {
		if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] {
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) };
	}

	/** As whom the tables are made. */
	FlywayConnectionDetails owner() {
		return new FlywayConnectionDetails() {

			@Override
			public String getUsername() {
				return OWNER;
			}

			@Override
			public String getPassword() {
				return LocalDatabase.this.ownerPassword;
			}

			@Override
			public String getJdbcUrl() {
				return LocalDatabase.this.url;
			}

		};
	}

	@Override
	public String getUsername() {
		return DESK;
	}

	@Override
	public String getPassword() {
		return this.deskPassword;
	}

	@Override
	public String getJdbcUrl() {
		return this.url;
	}

}
