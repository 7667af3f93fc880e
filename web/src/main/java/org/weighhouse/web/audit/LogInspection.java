package org.weighhouse.web.audit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.web.tlog.Finding;
import org.weighhouse.web.tlog.Hash;
import org.weighhouse.web.tlog.LogCheck;
import org.weighhouse.web.tlog.Malformed;
import org.weighhouse.web.tlog.Signatures;
import org.weighhouse.web.tlog.SignedNote;
import tools.jackson.core.JacksonException;

/**
 * Looks at every entry in the database: whether its columns and the kept words are what
 * it says, and all of them what tiles, checkpoints and anchors say.
 */
@Component
public class LogInspection {

	private static final int AT_ONCE = 500;

	private final JdbcClient jdbc;

	private final Sequencer sequencer;

	private final StoredTiles tiles;

	private final Checkpoints checkpoints;

	private final Anchors anchors;

	private final LogKey key;

	private final Wording wording;

	private final Clock clock;

	LogInspection(JdbcClient jdbc, Sequencer sequencer, StoredTiles tiles, Checkpoints checkpoints, Anchors anchors,
			LogKey key, Wording wording, Clock clock) {
		this.jdbc = jdbc;
		this.sequencer = sequencer;
		this.tiles = tiles;
		this.checkpoints = checkpoints;
		this.anchors = anchors;
		this.key = key;
		this.wording = wording;
		this.clock = clock;
	}

	/** Signs what was written down by now, and looks at all of it. */
	public Inspected inspect() {
		Instant begun = Instant.now(this.clock);
		SignedCheckpoint latest = this.sequencer.catchUp().orElse(null);
		Finding finding = (latest != null) ? finding(latest) : empty();
		return new Inspected(finding, latest, this.anchors.latest().orElse(null), begun);
	}

	/**
	 * What an inspection came to.
	 *
	 * @param checkpoint up to which it looked; null where nothing is signed
	 */
	public record Inspected(Finding finding, @Nullable SignedCheckpoint checkpoint, Anchors.@Nullable Anchor anchor,
			Instant at) {
	}

	/** Nothing is signed: anchors may know better. */
	private Finding empty() {
		if (this.sequencer.size() > 0) {
			return Finding.badSignature("checkpoint.missing", "audit_checkpoint");
		}
		return this.anchors.all().isEmpty() ? Finding.unchanged(0)
				: Finding.of(Finding.Verdict.SHORTENED, 0, 0, 0, "older.longer", "anchors");
	}

	private Finding finding(SignedCheckpoint latest) {
		List<SignedNote> elsewhere;
		Finding signatures;
		try {
			elsewhere = this.anchors.all();
			signatures = Signatures.against(latest.note(), elsewhere, this.key.all());
		}
		catch (Malformed ex) {
			return Finding.badSignature("checkpoint.malformed", "audit_checkpoint " + latest.size());
		}
		if (signatures != null) {
			return signatures;
		}
		SignedSoFar signed = new SignedSoFar(this.checkpoints, this.key, elsewhere);
		LogCheck check = new LogCheck(latest.checkpoint(), signed, this.tiles,
				(level, index, width) -> "audit_tile " + level + "/" + index);
		while (check.size() < latest.size()) {
			Finding missing = look(check, latest.size());
			if (missing != null) {
				return missing;
			}
		}
		unplaced(check);
		Finding finding = check.end();
		Finding forged = signed.forged();
		return (finding.verdict() == Finding.Verdict.UNCHANGED && forged != null) ? forged : finding;
	}

	/** The next ones; null if they are all there. */
	private @Nullable Finding look(LogCheck check, long end) {
		long from = check.size();
		List<Row> rows = this.jdbc.sql("""
				select s.seq, s.entry, e.at, e.actor, e.what, e.subject, e.entry as text, e.leaf_sha256
				from audit_seq s left join audit_entry e on e.id = s.entry
				where s.seq >= :from and s.seq < :to order by s.seq
				""").param("from", from).param("to", Math.min(end, from + AT_ONCE)).query(Row::of).list();
		Map<Long, List<Wording.Kept>> words = this.wording.of(rows.stream().map(Row::entry).toList());
		for (Row row : rows) {
			if (row.seq() != check.size() || row.text() == null) {
				return check.missing(false, "audit_entry " + row.entry());
			}
			String wrong = row.wrong(words.getOrDefault(row.entry(), List.of()));
			if (wrong != null) {
				check.wrong(wrong, "audit_entry " + row.entry());
			}
			check.add(Hash.leaf(row.bytes()));
		}
		return (check.size() > from) ? null : check.missing(!isAnyAfter(from), "audit_seq " + from);
	}

	private boolean isAnyAfter(long seq) {
		return this.jdbc.sql("select count(*) from (select 1 as one from audit_seq where seq > :seq limit 1) after_it")
			.param("seq", seq)
			.query(Long.class)
			.single() > 0;
	}

	/** Entries that have no place and wait for none. */
	private void unplaced(LogCheck check) {
		this.jdbc.sql("""
				select e.id from audit_entry e left join audit_seq s on s.entry = e.id
					left join audit_pending p on p.entry = e.id
				where s.entry is null and p.entry is null order by e.id limit 1
				""")
			.query(Long.class)
			.optional()
			.ifPresent((id) -> check.wrong("entries.unplaced", "audit_entry " + id));
	}

	/** An entry in its place, as its row has it. */
	private record Row(long seq, long entry, @Nullable Instant at, @Nullable String actor, @Nullable String what,
			@Nullable String subject, @Nullable String text, @Nullable String leaf) {

		static Row of(ResultSet row, int index) throws SQLException {
			OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
			return new Row(row.getLong("seq"), row.getLong("entry"), (at != null) ? at.toInstant() : null,
					row.getString("actor"), row.getString("what"), row.getString("subject"), row.getString("text"),
					row.getString("leaf_sha256"));
		}

		byte[] bytes() {
			return Objects.requireNonNull(this.text).getBytes(StandardCharsets.UTF_8);
		}

		/** What is wrong about it alone; null for nothing. */
		@Nullable String wrong(List<Wording.Kept> words) {
			String text = Objects.requireNonNull(this.text);
			if (!Entry.leaf(text).equals(this.leaf)) {
				return "entry.leaf";
			}
			try {
				Entry entry = Entry.read(text);
				if (!entry.text().equals(text)) {
					return "entry.form";
				}
				if (!saysTheSame(entry)) {
					return "entry.columns";
				}
				return words.stream().allMatch((each) -> each.fits(entry)) ? null : "entry.words";
			}
			catch (JacksonException | ActNotRecordable ex) {
				return "entry.form";
			}
		}

		private boolean saysTheSame(Entry entry) {
			return this.at != null && entry.at().equals(this.at.truncatedTo(ChronoUnit.MICROS))
					&& entry.act().actor().equals(this.actor) && entry.act().what().equals(this.what)
					&& entry.act().subject().equals(this.subject);
		}

	}

}
