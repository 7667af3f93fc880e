package org.weighhouse.web.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.springframework.stereotype.Component;
import org.weighhouse.web.tlog.Malformed;
import org.weighhouse.web.tlog.SignedNote;
import org.weighhouse.web.tlog.SigningKey;
import org.weighhouse.web.tlog.VerifyingKey;

/**
 * The key that signs what is said about the log. It lies in a file that nobody else may
 * read, never in the database.
 */
@Component
class LogKey {

	private static final int ID_BYTES = 8;

	private final SigningKey key;

	private final List<VerifyingKey> all = new ArrayList<>();

	LogKey(AuditSettings settings) {
		this.key = read(settings.key().toAbsolutePath(), settings.origin());
		this.all.add(this.key.verifying());
		this.all.addAll(settings.former());
	}

	private static SigningKey read(Path file, String origin) {
		try {
			if (Files.notExists(file)) {
				write(file, SigningKey.make(origin.isEmpty() ? newOrigin() : origin).secret());
			}
			SigningKey key = SigningKey.read(Files.readString(file));
			if (!origin.isEmpty() && !origin.equals(key.verifying().name())) {
				throw new IllegalStateException("weighhouse.audit.origin: found `" + origin + "`, expected `"
						+ key.verifying().name() + "`, the name of the key in `" + file + "`");
			}
			return key;
		}
		catch (Malformed ex) {
			throw new IllegalStateException("weighhouse.audit.key: `" + file + "` holds no key: " + ex.getMessage(),
					ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whole or not at all; whoever was faster wins. */
	private static void write(Path file, String secret) throws IOException {
		Files.createDirectories(file.getParent(), forOwnerOnly("rwx------"));
		Path whole = Files.createTempFile(file.getParent(), "audit", ".key", forOwnerOnly("rw-------"));
		Files.writeString(whole, secret);
		try {
			Files.createLink(file, whole);
		}
		catch (FileAlreadyExistsException ex) {
			Files.delete(whole);
			return;
		}
		catch (UnsupportedOperationException ex) {
			Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
			return;
		}
		Files.delete(whole);
	}

	private static String newOrigin() {
		byte[] id = new byte[ID_BYTES];
		new SecureRandom().nextBytes(id);
		return "weighhouse/" + HexFormat.of().formatHex(id);
	}

	/** Nothing where the file system knows no such permissions. */
	static FileAttribute<?>[] forOwnerOnly(String permissions) {
		if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] {
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) };
	}

	SigningKey signing() {
		return this.key;
	}

	/** This one first, then those before it. */
	List<VerifyingKey> all() {
		return this.all;
	}

	boolean signed(SignedNote note) {
		return this.all.stream().anyMatch((each) -> each.signed(note));
	}

}
