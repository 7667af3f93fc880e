package org.weighhouse.web.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.digest.Sha256;

/**
 * Files that prove something: each stored once by the SHA-256 of its bytes, never changed
 * or deleted.
 */
@Repository
public class EvidenceFiles {

	/** The most bytes that one may have. */
	public static final int MOST_BYTES = 5 * 1024 * 1024;

	private static final int LONGEST_NAME = 200;

	private final JdbcClient jdbc;

	private final JdbcTemplate bytes;

	private final TransactionTemplate nested;

	private final Clock clock;

	EvidenceFiles(JdbcClient jdbc, JdbcTemplate bytes, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.bytes = bytes;
		this.nested = new TransactionTemplate(transactions);
		this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
		this.clock = clock;
	}

	/**
	 * Keeps a file, and says its SHA-256. Bytes that are there already keep the name they
	 * had.
	 * @throws EvidenceFileRefused if it is empty, too large or of another type than its
	 * name says
	 */
	public String keep(String name, byte[] content, long by) {
		String safeName = safe(name);
		FileType type = check(safeName, content);
		String sha256 = Sha256.of(content);
		if (find(sha256).isEmpty()) {
			try {
				this.nested.executeWithoutResult((status) -> store(
						new EvidenceFile(sha256, safeName, type.mediaType(), content.length), content, by));
			}
			catch (DuplicateKeyException ex) {
				// Somebody kept the same bytes at the same moment: they are there.
				return sha256;
			}
		}
		return sha256;
	}

	public Optional<EvidenceFile> find(String sha256) {
		return this.jdbc.sql("select sha256, name, type, size from evidence_file where sha256 = :sha256")
			.param("sha256", sha256)
			.query(EvidenceFile.class)
			.optional();
	}

	/** The bytes of a file that is kept. */
	public byte[] content(EvidenceFile file) {
		return this.jdbc.sql("select content from evidence_bytes where sha256 = :sha256")
			.param("sha256", file.sha256())
			.query((row, index) -> {
				try (InputStream content = row.getBinaryStream("content")) {
					return content.readAllBytes();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			})
			.single();
	}

	/** The type of a file that may be kept. */
	static FileType check(String name, byte[] content) {
		FileType type = FileType.named(name);
		if (content.length == 0) {
			throw new EvidenceFileRefused("fileEmpty", name);
		}
		if (content.length > MOST_BYTES) {
			throw new EvidenceFileRefused("fileTooLarge", name);
		}
		if (type == null) {
			throw new EvidenceFileRefused("fileType", name);
		}
		if (!type.fits(content)) {
			throw new EvidenceFileRefused("fileContent", name);
		}
		return type;
	}

	/** The last part of a path, of letters, digits and a few signs. */
	static String safe(String name) {
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		String plain = last.strip().replaceAll("[^\\p{L}\\p{N} ._()+-]", "_");
		return (plain.length() > LONGEST_NAME) ? plain.substring(plain.length() - LONGEST_NAME) : plain;
	}

	/** Streamed: H2 takes no more than a mebibyte of bytes as a value. */
	private void store(EvidenceFile file, byte[] content, long by) {
		this.jdbc.sql("""
				insert into evidence_file (sha256, name, type, size, stored_by, stored_at)
				values (:sha256, :name, :type, :size, :by, :at)
				""")
			.param("sha256", file.sha256())
			.param("name", file.name())
			.param("type", file.type())
			.param("size", file.size())
			.param("by", by)
			.param("at", OffsetDateTime.now(this.clock))
			.update();
		this.bytes.update("insert into evidence_bytes (sha256, content) values (?, ?)", (statement) -> {
			statement.setString(1, file.sha256());
			statement.setBinaryStream(2, new ByteArrayInputStream(content), content.length);
		});
	}

}
