package org.weighhouse.web.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the log for whoever looks through it, the newest first, with the place of each
 * entry.
 */
@Component
public class AuditTrail {

	private static final String ROWS = """
			select e.id, e.entry, e.leaf_sha256, s.seq from audit_entry e left join audit_seq s on s.entry = e.id
			""";

	private final JdbcClient jdbc;

	private final AuditLog log;

	private final Sequencer sequencer;

	private final Backlog backlog;

	private final Checkpoints checkpoints;

	private final Anchors anchors;

	private final LogAlarm alarm;

	AuditTrail(JdbcClient jdbc, AuditLog log, Sequencer sequencer, Backlog backlog, Checkpoints checkpoints,
			Anchors anchors, LogAlarm alarm) {
		this.jdbc = jdbc;
		this.log = log;
		this.sequencer = sequencer;
		this.backlog = backlog;
		this.checkpoints = checkpoints;
		this.anchors = anchors;
		this.alarm = alarm;
	}

	/**
	 * Which entries are asked for; what is empty or null asks for nothing.
	 *
	 * @param actors one of them acted; null for anybody
	 * @param subject the whole name of what it was done to
	 * @param what how the name of the act begins
	 * @param from from then on
	 * @param to before then
	 */
	public record Filter(@Nullable Set<String> actors, String subject, String what, @Nullable Instant from,
			@Nullable Instant to) {
	}

	/**
	 * An entry in its place.
	 *
	 * @param seq null while it has none
	 */
	public record Placed(AuditEntry entry, @Nullable Long seq) {
	}

	/**
	 * How the log stands.
	 *
	 * @param waiting how many entries have no place yet, at most one more than may
	 * @param anchor the latest checkpoint that was kept elsewhere; null for none
	 * @param alarm what rings; null for nothing
	 */
	public record State(long size, long waiting, @Nullable SignedCheckpoint checkpoint, Anchors.@Nullable Anchor anchor,
			@Nullable String alarm) {
	}

	public State state() {
		return new State(this.sequencer.size(), this.backlog.waiting(), this.checkpoints.latest().orElse(null),
				this.anchors.latest().orElse(null), this.alarm.raised().map(this.alarm::text).orElse(null));
	}

	public Optional<SignedCheckpoint> checkpoint() {
		return this.checkpoints.latest();
	}

	/**
	 * The next entries.
	 * @param before the number of the last one that was told; the largest there is to
	 * begin
	 */
	public List<Placed> find(Filter filter, long before, int most) {
		List<String> conditions = new ArrayList<>(List.of("e.id < :before"));
		Map<String, Object> values = new HashMap<>(Map.of("before", before, "most", most));
		if (filter.actors() != null) {
			if (filter.actors().isEmpty()) {
				return List.of();
			}
			conditions.add("e.actor in (:actors)");
			values.put("actors", filter.actors());
		}
		if (!filter.subject().isEmpty()) {
			conditions.add("e.subject in (:subject, :upper)");
			values.put("subject", filter.subject());
			values.put("upper", filter.subject().toUpperCase(Locale.ROOT));
		}
		if (!filter.what().isEmpty()) {
			conditions.add("e.what like :what escape '!'");
			values.put("what", filter.what().replaceAll("([!%_])", "!$1") + "%");
		}
		if (filter.from() != null) {
			conditions.add("e.at >= :from");
			values.put("from", filter.from().atOffset(ZoneOffset.UTC));
		}
		if (filter.to() != null) {
			conditions.add("e.at < :to");
			values.put("to", filter.to().atOffset(ZoneOffset.UTC));
		}
		return placed(
				this.jdbc.sql(ROWS + "where " + String.join(" and ", conditions) + " order by e.id desc limit :most")
					.params(values)
					.query(AuditTrail::row)
					.list());
	}

	public Optional<Placed> of(long entry) {
		return placed(this.jdbc.sql(ROWS + "where e.id = :id").param("id", entry).query(AuditTrail::row).list())
			.stream()
			.findFirst();
	}

	private List<Placed> placed(List<Row> rows) {
		List<AuditEntry> told = this.log.told(rows.stream().map(Row::entry).toList());
		List<Placed> placed = new ArrayList<>();
		for (int index = 0; index < rows.size(); index++) {
			placed.add(new Placed(told.get(index), rows.get(index).seq()));
		}
		return placed;
	}

	private static Row row(ResultSet row, int index) throws SQLException {
		return new Row(AuditLog.row(row, index), row.getObject("seq", Long.class));
	}

	private record Row(AuditLog.Row entry, @Nullable Long seq) {
	}

}
