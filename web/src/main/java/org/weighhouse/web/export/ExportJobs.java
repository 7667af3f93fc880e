package org.weighhouse.web.export;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was asked for and made. Each run has a number: whoever is told that another began
 * after them stops, and nothing that they still write counts.
 */
@Repository
class ExportJobs {

	private final JdbcClient jdbc;

	private final Clock clock;

	ExportJobs(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	long add(long person, Wish wish) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into export_job (person, asked_at, asked, state) values (:person, :at, :asked, 'WAITING')
				""").param("person", person).param("at", now()).param("asked", wish.text()).update(key, "id");
		return key.getKeyAs(Long.class);
	}

	Optional<ExportJob> find(long number) {
		return this.jdbc.sql("select * from export_job where id = :id")
			.param("id", number)
			.query(ExportJob::of)
			.optional();
	}

	/** The latest first. */
	List<ExportJob> latest(int most) {
		return this.jdbc.sql("select * from export_job order by id desc fetch first :most rows only")
			.param("most", most)
			.query(ExportJob::of)
			.list();
	}

	/** Those before one, the latest first. */
	List<ExportJob> before(long number, int most) {
		return this.jdbc.sql("select * from export_job where id < :id order by id desc fetch first :most rows only")
			.param("id", number)
			.param("most", most)
			.query(ExportJob::of)
			.list();
	}

	/**
	 * Begins with what has waited longest, or was left by somebody who died at it:
	 * whatever they wrote goes.
	 */
	@Transactional
	public Optional<ExportJob> begin() {
		Optional<Long> next = this.jdbc.sql("""
				select id from export_job where state in ('WAITING', 'RUNNING') order by id fetch first 1 rows only
				""").query(Long.class).optional();
		return next.filter((id) -> this.jdbc.sql("""
				update export_job set state = 'RUNNING', run = run + 1, done = 0, total = null
				where id = :id and state in ('WAITING', 'RUNNING')
				""").param("id", id).update() == 1).flatMap((id) -> {
			removeParts(id);
			return find(id);
		});
	}

	/**
	 * Says how far a run has come.
	 * @throws RunOver if it is not to go on
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void progress(ExportJob job, long done, long total) {
		int own = this.jdbc.sql("""
				update export_job set done = :done, total = :total where id = :id and run = :run and state = 'RUNNING'
				""")
			.param("done", done)
			.param("total", total)
			.param("id", job.number())
			.param("run", job.run())
			.update();
		if (own == 0) {
			throw new RunOver(job.name());
		}
	}

	/**
	 * Keeps a part of the file, apart from the transaction in which rows are read, which
	 * changes nothing.
	 * @throws RunOver if it is not to go on
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void keep(ExportJob job, int place, byte[] content) {
		this.jdbc.sql("select id from export_job where id = :id and run = :run and state = 'RUNNING' for update")
			.param("id", job.number())
			.param("run", job.run())
			.query(Long.class)
			.optional()
			.orElseThrow(() -> new RunOver(job.name()));
		this.jdbc.sql("insert into export_part (job, run, place, content) values (:job, :run, :place, :content)")
			.param("job", job.number())
			.param("run", job.run())
			.param("place", place)
			.param("content", content)
			.update();
	}

	/** Whether this run is the one that made it: what others left of it goes. */
	boolean end(ExportJob job, ExportJob.Made made) {
		boolean own = this.jdbc.sql("""
				update export_job set state = 'DONE', name = :name, size = :size, sha256 = :sha256,
					row_count = :rows, rows_sha256 = :rowsSha256, ended_at = :at
				where id = :id and run = :run and state = 'RUNNING'
				""")
			.param("name", made.name())
			.param("size", made.size())
			.param("sha256", made.sha256())
			.param("rows", made.rows())
			.param("rowsSha256", made.rowsSha256())
			.param("at", now())
			.param("id", job.number())
			.param("run", job.run())
			.update() == 1;
		if (own) {
			this.jdbc.sql("delete from export_part where job = :job and run <> :run")
				.param("job", job.number())
				.param("run", job.run())
				.update();
		}
		return own;
	}

	boolean fail(ExportJob job, String problem) {
		boolean own = this.jdbc.sql("""
				update export_job set state = 'FAILED', problem = :problem, ended_at = :at
				where id = :id and run = :run and state = 'RUNNING'
				""")
			.param("problem", problem)
			.param("at", now())
			.param("id", job.number())
			.param("run", job.run())
			.update() == 1;
		if (own) {
			removeParts(job.number());
		}
		return own;
	}

	boolean cancel(long number) {
		boolean open = this.jdbc.sql("""
				update export_job set state = 'CANCELLED', ended_at = :at
				where id = :id and state in ('WAITING', 'RUNNING')
				""").param("at", now()).param("id", number).update() == 1;
		if (open) {
			removeParts(number);
		}
		return open;
	}

	/** What was made before a moment, and is still there. */
	List<ExportJob> madeBefore(Instant moment) {
		return this.jdbc.sql("select * from export_job where state = 'DONE' and ended_at < :at order by id")
			.param("at", moment.atOffset(ZoneOffset.UTC))
			.query(ExportJob::of)
			.list();
	}

	boolean remove(long number) {
		removeParts(number);
		return this.jdbc.sql("update export_job set state = 'REMOVED' where id = :id and state = 'DONE'")
			.param("id", number)
			.update() == 1;
	}

	/** A part of a file, counted from 0; null behind the last. */
	byte @Nullable [] part(ExportJob job, int place) {
		return this.jdbc.sql("select content from export_part where job = :job and run = :run and place = :place")
			.param("job", job.number())
			.param("run", job.run())
			.param("place", place)
			.query((row, index) -> row.getBytes("content"))
			.optional()
			.orElse(null);
	}

	private void removeParts(long number) {
		this.jdbc.sql("delete from export_part where job = :job").param("job", number).update();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

}
