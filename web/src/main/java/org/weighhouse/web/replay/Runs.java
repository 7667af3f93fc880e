package org.weighhouse.web.replay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.weighhouse.web.replay.Run.Cause;
import org.weighhouse.web.replay.Run.Reached;

/**
 * Every time that everything was proved again. None is ever deleted.
 */
@Repository
class Runs {

	private static final int LONGEST = 2000;

	private static final int LONGEST_NAME = 300;

	private final JdbcClient jdbc;

	Runs(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long begin(Cause cause, String product, String ruleBase, @Nullable Long by, boolean allVerdicts, Instant now) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into replay_run (cause, product, rule_base, asked_by, begun_at, all_verdicts)
				values (:cause, :product, :ruleBase, :by, :at, :all)
				""")
			.param("cause", cause.name())
			.param("product", product)
			.param("ruleBase", ruleBase)
			.param("by", by)
			.param("at", now.atOffset(ZoneOffset.UTC))
			.param("all", allVerdicts)
			.update(key, "id");
		return Objects.requireNonNull(key.getKeyAs(Long.class));
	}

	/** The one that goes on. */
	Optional<Run> open() {
		return this.jdbc.sql("select * from replay_run where done_at is null order by id limit 1")
			.query(Runs::read)
			.optional();
	}

	/** The latest first. */
	List<Run> latest(int most) {
		return this.jdbc.sql("select * from replay_run order by id desc limit :most")
			.param("most", most)
			.query(Runs::read)
			.list();
	}

	/** The latest that came to its end. */
	Optional<Run> lastDone() {
		return this.jdbc.sql("select * from replay_run where done_at is not null order by id desc limit 1")
			.query(Runs::read)
			.optional();
	}

	Optional<Run> find(long id) {
		return this.jdbc.sql("select * from replay_run where id = :id").param("id", id).query(Runs::read).optional();
	}

	/** Whether nobody else was quicker to say so. */
	boolean compared(Run run, StateReplay.Outcome outcome, Instant now) {
		return this.jdbc.sql("""
				update replay_run set states_at = :now, objects = :objects, entries = :entries
				where id = :id and states_at is null
				""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("objects", outcome.objects())
			.param("entries", outcome.entries())
			.param("id", run.id())
			.update() == 1;
	}

	/** The same of some verdicts. */
	boolean judged(Run run, Reached reached, int verdicts) {
		return this.jdbc.sql("""
				update replay_run set verdicts = verdicts + :verdicts, reached_request = :request,
					reached_revision = :revision, reached_result = :result
				where id = :id and done_at is null and reached_request = :wasRequest
					and reached_revision = :wasRevision and reached_result = :wasResult
				""")
			.param("verdicts", verdicts)
			.param("request", reached.request())
			.param("revision", reached.revision())
			.param("result", reached.result())
			.param("id", run.id())
			.param("wasRequest", run.reached().request())
			.param("wasRevision", run.reached().revision())
			.param("wasResult", run.reached().result())
			.update() == 1;
	}

	boolean finish(Run run, Instant now) {
		return this.jdbc.sql("update replay_run set done_at = :now where id = :id and done_at is null")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("id", run.id())
			.update() == 1;
	}

	void add(Run run, List<Difference> differences) {
		int number = this.jdbc.sql("select count(*) from replay_difference where run = :run")
			.param("run", run.id())
			.query(Integer.class)
			.single();
		for (Difference each : differences) {
			number++;
			this.jdbc.sql("""
					insert into replay_difference (run, number, what, object, field, expected, found, entry)
					values (:run, :number, :what, :object, :field, :expected, :found, :entry)
					""")
				.param("run", run.id())
				.param("number", number)
				.param("what", each.what().name())
				.param("object", cut(each.object(), LONGEST_NAME))
				.param("field", cut(each.field(), LONGEST_NAME))
				.param("expected", cut(each.expected(), LONGEST))
				.param("found", cut(each.found(), LONGEST))
				.param("entry", each.entry())
				.update();
		}
		this.jdbc.sql("update replay_run set differences = :number where id = :run")
			.param("number", number)
			.param("run", run.id())
			.update();
	}

	List<Difference> differences(long run, int most) {
		return this.jdbc.sql("select * from replay_difference where run = :run order by number limit :most")
			.param("run", run)
			.param("most", most)
			.query((row, index) -> new Difference(Difference.What.valueOf(row.getString("what")),
					row.getString("object"), row.getString("field"), row.getString("expected"), row.getString("found"),
					row.getObject("entry", Long.class)))
			.list();
	}

	private static @Nullable String cut(@Nullable String text, int most) {
		return (text == null || text.length() <= most) ? text : text.substring(0, most - 1) + "…";
	}

	private static Run read(ResultSet row, int index) throws SQLException {
		return new Run(row.getLong("id"), Cause.valueOf(row.getString("cause")), row.getString("product"),
				row.getString("rule_base"), Objects.requireNonNull(instant(row, "begun_at")), instant(row, "states_at"),
				row.getLong("objects"), row.getLong("entries"), row.getBoolean("all_verdicts"), row.getLong("verdicts"),
				new Reached(row.getLong("reached_request"), row.getInt("reached_revision"),
						row.getLong("reached_result")),
				row.getInt("differences"), instant(row, "done_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
