package org.weighhouse.web.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.replay.StateReplay;

/**
 * The database in a file, as one file of its own: a zip with the database as it was at
 * one moment, and the password of its owner, without which nobody opens it. Whoever has
 * it has everything, so it is readable for one person only.
 */
public final class Backup {

	/** The files of a folder of data that it holds. */
	private static final List<String> FILES = List.of(DataFolder.DATABASE, DataFolder.PASSWORD);

	private Backup() {
	}

	/**
	 * A backup that was made.
	 *
	 * @param sha256 of the file's bytes
	 */
	public record Made(Path file, long size, String sha256) {
	}

	/** Of a site that is stopped. */
	public static Made of(Path folder, Path file) throws IOException, SQLException {
		DataFolder data = new DataFolder(folder);
		if (!data.hasDatabase()) {
			throw new Refused("noDatabase", data.folder());
		}
		try (Connection owner = data.open()) {
			return write(owner, Files.readString(data.folder().resolve(DataFolder.PASSWORD)), file);
		}
	}

	/**
	 * Of a database that is open, also while it is written to.
	 * @param password of its owner; null where the database lies in no folder of data
	 */
	static Made write(Connection owner, @Nullable String password, Path file) throws IOException, SQLException {
		Path target = file.toAbsolutePath().normalize();
		try {
			Files.createFile(target, forOwnerOnly());
		}
		catch (FileAlreadyExistsException ex) {
			throw new Refused("fileThere", target);
		}
		try (PreparedStatement backup = owner.prepareStatement("backup to ?")) {
			backup.setString(1, target.toString());
			backup.execute();
		}
		catch (SQLException ex) {
			Files.deleteIfExists(target);
			throw ex;
		}
		if (password != null) {
			try (FileSystem zip = FileSystems.newFileSystem(target)) {
				Files.writeString(zip.getPath("/" + DataFolder.PASSWORD), password, StandardCharsets.UTF_8);
			}
		}
		return new Made(target, Files.size(target), sha256(target));
	}

	/**
	 * Puts the database back into a folder that has none, and looks whether it is whole.
	 * @return what replaying its log says
	 */
	public static StateReplay.Outcome restore(Path file, Path folder) throws IOException, SQLException {
		DataFolder data = new DataFolder(folder);
		if (data.hasDatabase()) {
			throw new Refused("databaseThere", data.database());
		}
		Files.createDirectories(data.folder());
		try (FileSystem zip = FileSystems.newFileSystem(file)) {
			for (String name : FILES) {
				Path packed = zip.getPath("/" + name);
				if (!Files.isRegularFile(packed)) {
					throw new Refused("noBackup", file, name);
				}
			}
			for (String name : FILES) {
				Path target = data.folder().resolve(name);
				Files.deleteIfExists(target);
				Files.createFile(target, forOwnerOnly());
				try (InputStream in = Files.newInputStream(zip.getPath("/" + name));
						OutputStream out = Files.newOutputStream(target)) {
					in.transferTo(out);
				}
			}
		}
		try (Connection owner = data.open()) {
			return StateReplay.within(JdbcClient.create(new SingleConnectionDataSource(owner, true))).replay();
		}
	}

	private static String sha256(Path file) throws IOException {
		try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Sha256.begin())) {
			in.transferTo(OutputStream.nullOutputStream());
			return Sha256.of(in.getMessageDigest());
		}
	}

	/** Nothing where the file system knows no such permissions. */
	private static FileAttribute<?>[] forOwnerOnly() {
		if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] {
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) };
	}

}
