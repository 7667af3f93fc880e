package org.weighhouse.web.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;

/**
 * Backs the running site up into a folder beside its data, where only whoever may read
 * that folder gets at it. PostgreSQL has tools of its own for that.
 */
@Component
class Backups {

	private static final DateTimeFormatter NAME = DateTimeFormatter
		.ofPattern("'weighhouse-'uuuuMMdd-HHmmss-SSSSSS'.zip'")
		.withZone(ZoneOffset.UTC);

	private final JdbcConnectionDetails desk;

	private final ObjectProvider<FlywayConnectionDetails> owner;

	private final AuditLog audit;

	private final Clock clock;

	private final Path data;

	private final Path folder;

	Backups(JdbcConnectionDetails desk, ObjectProvider<FlywayConnectionDetails> owner, AuditLog audit, Clock clock,
			@Value("${weighhouse.data}") Path data, @Value("${weighhouse.backups:}") String folder) {
		this.desk = desk;
		this.owner = owner;
		this.audit = audit;
		this.clock = clock;
		this.data = data;
		this.folder = folder.isBlank() ? data.resolve("backups") : Path.of(folder);
	}

	/** Whether the database lies in a file that is backed up from here. */
	boolean isPossible() {
		return url().startsWith("jdbc:h2:");
	}

	/**
	 * Writes everything that is committed now into a new file.
	 * @throws Refused where the database has tools of its own
	 */
	@Transactional
	public Backup.Made make(Person who) {
		if (!who.has(Role.ADMINISTRATOR)) {
			throw new Refused("notAdministrator");
		}
		if (!isPossible()) {
			throw new Refused("otherTools");
		}
		try {
			Files.createDirectories(this.folder);
			Path file = this.folder.resolve(NAME.format(this.clock.instant()));
			Backup.Made made;
			try (Connection connection = connect()) {
				made = Backup.write(connection, password(), file);
			}
			this.audit.record(Act.of(Act.person(who.id()), "backup.made", "backup:" + file.getFileName())
				.with(Map.of("sha256", made.sha256(), "size", String.valueOf(made.size()))));
			return made;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("the database could not be backed up", ex);
		}
	}

	/** The files that are there, the latest first. */
	List<Kept> kept() {
		if (!Files.isDirectory(this.folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((file) -> file.getFileName().toString().matches("weighhouse-[\\d-]+\\.zip"))
				.sorted((one, other) -> other.getFileName().compareTo(one.getFileName()))
				.map(Kept::of)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path folder() {
		return this.folder.toAbsolutePath().normalize();
	}

	/** A backup that lies there. */
	record Kept(String name, long size) {

		static Kept of(Path file) {
			try {
				return new Kept(String.valueOf(file.getFileName()), Files.size(file));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	/** As the owner: the desk cannot read what it does not need. */
	private Connection connect() throws SQLException {
		FlywayConnectionDetails owner = this.owner.getIfAvailable();
		if (owner == null || owner.getUsername() == null) {
			return DriverManager.getConnection(url(), this.desk.getUsername(), this.desk.getPassword());
		}
		return DriverManager.getConnection(Objects.requireNonNullElse(owner.getJdbcUrl(), url()), owner.getUsername(),
				owner.getPassword());
	}

	private @Nullable String password() throws IOException {
		Path file = this.data.resolve(DataFolder.PASSWORD);
		return Files.exists(file) ? Files.readString(file) : null;
	}

	private String url() {
		return Objects.requireNonNullElse(this.desk.getJdbcUrl(), "");
	}

}
