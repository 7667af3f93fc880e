package org.weighhouse.web.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.web.tlog.Checkpoint;
import org.weighhouse.web.tlog.Malformed;
import org.weighhouse.web.tlog.SignedNote;

/**
 * Checkpoints kept where whoever alters the database does not reach: a file that is only
 * added to, and mail.
 */
@Component
public class Anchors {

	private static final Logger logger = LoggerFactory.getLogger(Anchors.class);

	private static final Pattern SIGNATURE = Pattern.compile("^— .*\n", Pattern.MULTILINE);

	/** Enough for the last few notes. */
	private static final int TAIL = 16_384;

	private final JdbcClient jdbc;

	private final AuditSettings settings;

	private final Clock clock;

	private final @Nullable Path file;

	private @Nullable Instant last;

	private long size;

	Anchors(JdbcClient jdbc, AuditSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
		this.file = settings.anchors().isBlank() ? null : Path.of(settings.anchors()).toAbsolutePath();
	}

	/** Of how many entries it is known that they were signed. */
	synchronized long size() {
		return this.size;
	}

	/**
	 * The last one in the file that is whole; what a power cut left half-written counts
	 * for nothing.
	 * @throws Malformed if there is something, and none of it can be read
	 */
	synchronized Optional<SignedNote> newest() {
		List<SignedNote> notes = SignedNote.readAll(whole(tail()));
		if (notes.isEmpty()) {
			return Optional.empty();
		}
		SignedNote newest = notes.get(notes.size() - 1);
		this.size = Math.max(this.size, Checkpoint.read(newest).size());
		return Optional.of(newest);
	}

	/** Every one in the file. */
	List<SignedNote> all() {
		try {
			return (this.file == null || Files.notExists(this.file)) ? List.of()
					: SignedNote.readAll(whole(Files.readString(this.file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Up to the end of the last signature: what follows was not written to its end. */
	private static String whole(String text) {
		Matcher signature = SIGNATURE.matcher(text);
		int end = 0;
		while (signature.find()) {
			end = signature.end();
		}
		return text.substring(0, end);
	}

	private String tail() {
		if (this.file == null || Files.notExists(this.file)) {
			return "";
		}
		try (RandomAccessFile file = new RandomAccessFile(this.file.toFile(), "r")) {
			long from = Math.max(0, file.length() - TAIL);
			byte[] bytes = new byte[(int) (file.length() - from)];
			file.seek(from);
			file.readFully(bytes);
			String text = new String(bytes, StandardCharsets.UTF_8);
			int first = (from > 0) ? text.indexOf("\n\n", text.indexOf("\n— ")) + 2 : 0;
			return text.substring(first);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Adds one to the file, unless the last one is too fresh. */
	synchronized void offer(SignedCheckpoint checkpoint) {
		Instant now = Instant.now(this.clock);
		boolean early = this.last != null && now.isBefore(this.last.plus(this.settings.anchorEvery()));
		if (this.file == null || early || checkpoint.size() <= this.size) {
			return;
		}
		try {
			append(this.file, checkpoint.text() + "\n");
			this.last = now;
			this.size = checkpoint.size();
			kept("FILE", this.file.toString(), checkpoint.size());
		}
		catch (IOException ex) {
			logger.error("The checkpoint of {} entries could not be added to {}: tried again with the next one",
					checkpoint.size(), this.file, ex);
		}
	}

	private static void append(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent(), LogKey.forOwnerOnly("rwx------"));
		try (FileChannel channel = FileChannel.open(file,
				Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
				LogKey.forOwnerOnly("rw-------"))) {
			channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
			channel.force(true);
		}
	}

	/** Who was sent none on a day yet, and knows of fewer entries. */
	public List<String> mailDue(LocalDate day, long size) {
		return this.settings.addresses()
			.stream()
			.filter((address) -> this.jdbc
				.sql("select count(*) from audit_anchor where kind = 'MAIL' and place = :address "
						+ "and (size >= :size or at >= :day)")
				.param("address", address)
				.param("size", size)
				.param("day", day.atStartOfDay().atOffset(ZoneOffset.UTC))
				.query(Long.class)
				.single() == 0)
			.toList();
	}

	/** A checkpoint left by mail. */
	public void mailed(String address, long size) {
		kept("MAIL", address, size);
	}

	private void kept(String kind, String place, long size) {
		this.jdbc.sql("insert into audit_anchor (kind, place, size, at) values (:kind, :place, :size, :at)")
			.param("kind", kind)
			.param("place", place)
			.param("size", size)
			.param("at", Instant.now(this.clock).atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The latest of all kinds. */
	public Optional<Anchor> latest() {
		return latest("");
	}

	/** The latest of a kind, or of all. */
	public Optional<Anchor> latest(String kind) {
		return this.jdbc
			.sql("select kind, place, size, at from audit_anchor where kind = :kind or :kind = '' "
					+ "order by id desc limit 1")
			.param("kind", kind)
			.query((row, index) -> new Anchor(row.getString("kind"), row.getString("place"), row.getLong("size"),
					row.getObject("at", OffsetDateTime.class).toInstant()))
			.optional();
	}

	/** A checkpoint that was kept elsewhere. */
	public record Anchor(String kind, String place, long size, Instant at) {
	}

}
