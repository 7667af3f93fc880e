package org.weighhouse.web.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.web.tlog.Checkpoint;
import org.weighhouse.web.tlog.SignedNote;

/**
 * What was signed about the log so far.
 */
@Component
class Checkpoints {

	private static final String ALL = "select size, at, note from audit_checkpoint ";

	private final JdbcClient jdbc;

	Checkpoints(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(SignedNote note, Instant at) {
		Checkpoint checkpoint = Checkpoint.read(note);
		this.jdbc.sql("insert into audit_checkpoint (size, root, at, note) values (:size, :root, :at, :note)")
			.param("size", checkpoint.size())
			.param("root", checkpoint.root().hex())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.param("note", note.toString())
			.update();
	}

	Optional<SignedCheckpoint> latest() {
		return this.jdbc.sql(ALL + "order by size desc limit 1").query(Checkpoints::signed).optional();
	}

	/** The one of exactly this size. */
	Optional<SignedCheckpoint> of(long size) {
		return this.jdbc.sql(ALL + "where size = :size").param("size", size).query(Checkpoints::signed).optional();
	}

	/** The next ones by size. */
	List<SignedCheckpoint> after(long size, int most) {
		return this.jdbc.sql(ALL + "where size > :size order by size limit :most")
			.param("size", size)
			.param("most", most)
			.query(Checkpoints::signed)
			.list();
	}

	private static SignedCheckpoint signed(ResultSet row, int index) throws SQLException {
		return new SignedCheckpoint(row.getLong("size"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("note"));
	}

}
