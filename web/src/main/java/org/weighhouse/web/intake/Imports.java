package org.weighhouse.web.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.inventory.ColumnMapping;
import org.weighhouse.web.inventory.Content;
import org.weighhouse.web.inventory.Looked;

/**
 * Inventories that were taken in. Each time that one is read has a number: whoever is
 * told that another began after them stops, and nothing that they still write counts.
 */
@Repository
class Imports {

	private final JdbcClient jdbc;

	private final Clock clock;

	Imports(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whose file is on its way: what it is stands there once it has come. */
	long begin(String source, Content content, String fileName, long person) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into inventory (source, content, format, file_name, size, sha256, state, person, uploaded_at)
				values (:source, :content, 'CSV', :fileName, 0, :none, 'UPLOADED', :person, :at)
				""")
			.param("source", source)
			.param("content", content.name())
			.param("fileName", fileName)
			.param("none", Sha256.of(""))
			.param("person", person)
			.param("at", now())
			.update(key, "id");
		return key.getKeyAs(Long.class);
	}

	void arrived(long number, Looked looked, long size, String sha256, Import.State state) {
		String headings = looked.headings().isEmpty() ? null : Kept.text(looked.headings());
		this.jdbc.sql("""
				update inventory set format = :format, size = :size, sha256 = :sha256, headings = :headings,
					headings_sha256 = :headingsSha256, state = :state where id = :id
				""")
			.param("format", looked.format().name())
			.param("size", size)
			.param("sha256", sha256)
			.param("headings", headings)
			.param("headingsSha256", (headings != null) ? Sha256.of(headings) : null)
			.param("state", state.name())
			.param("id", number)
			.update();
	}

	Optional<Import> find(long number) {
		return one("select * from inventory where id = :id", number);
	}

	/** Held until the transaction ends. */
	Optional<Import> lock(long number) {
		return one("select * from inventory where id = :id for update", number);
	}

	private Optional<Import> one(String sql, long number) {
		return this.jdbc.sql(sql).param("id", number).query(Import::of).optional();
	}

	/** The one that counts for a source. */
	Optional<Import> current(String source) {
		return this.jdbc.sql("select * from inventory where current_source = :source")
			.param("source", source)
			.query(Import::of)
			.optional();
	}

	/** The latest first; those before one, unless that is 0. */
	List<Import> list(long before, int most) {
		return this.jdbc.sql("""
				select * from inventory where :before = 0 or id < :before order by id desc fetch first :most rows only
				""").param("before", before).param("most", most).query(Import::of).list();
	}

	/** What sources were called. */
	List<String> sources() {
		return this.jdbc.sql("select distinct source from inventory order by source").query(String.class).list();
	}

	/** The columns that somebody named last for a source, else for the same headings. */
	Optional<ColumnMapping> remembered(Import one) {
		return this.jdbc.sql("""
				select mapping from inventory where id <> :id and content = :content and mapping is not null
					and (source = :source or headings_sha256 = (select headings_sha256 from inventory where id = :id))
				order by case when source = :source then 0 else 1 end, id desc fetch first 1 rows only
				""")
			.param("id", one.number())
			.param("content", one.content().name())
			.param("source", one.source())
			.query(String.class)
			.optional()
			.map(Kept::mapping);
	}

	void map(long number, ColumnMapping mapping) {
		this.jdbc.sql("update inventory set mapping = :mapping, state = 'WAITING' where id = :id")
			.param("mapping", Kept.text(mapping))
			.param("id", number)
			.update();
	}

	/** Reads it once more. */
	void again(long number) {
		this.jdbc.sql("update inventory set state = 'WAITING', rows_read = 0, bytes_read = 0 where id = :id")
			.param("id", number)
			.update();
	}

	/** Begins with what has waited longest, or was left by somebody who died at it. */
	@Transactional
	public Optional<Import> takeNext() {
		Optional<Long> next = this.jdbc.sql("""
				select id from inventory where state in ('WAITING', 'RUNNING') order by id fetch first 1 rows only
				""").query(Long.class).optional();
		return next.filter((id) -> this.jdbc.sql("""
				update inventory set state = 'RUNNING', run = run + 1, rows_read = 0, bytes_read = 0
				where id = :id and state in ('WAITING', 'RUNNING')
				""").param("id", id).update() == 1).flatMap(this::find);
	}

	/**
	 * Says how far a run has come, and holds the row until the transaction ends.
	 * @throws RunOver if it is not to go on
	 */
	void progress(Import one, long rows, long bytes) {
		int own = this.jdbc.sql("""
				update inventory set rows_read = :rows, bytes_read = :bytes
				where id = :id and run = :run and state = 'RUNNING'
				""")
			.param("rows", rows)
			.param("bytes", bytes)
			.param("id", one.number())
			.param("run", one.run())
			.update();
		if (own == 0) {
			throw new RunOver(one.name());
		}
	}

	/** All of it is read. */
	void checked(Import one, @Nullable Long comparedTo, String catalog) {
		this.jdbc.sql("""
				update inventory set state = 'CHECKED', compared_to = :comparedTo, catalog = :catalog where id = :id
				""").param("comparedTo", comparedTo).param("catalog", catalog).param("id", one.number()).update();
	}

	/** Whether this run is the one that has failed. */
	boolean fail(Import one, String problem) {
		return this.jdbc.sql("""
				update inventory set state = 'FAILED', problem = :problem, ended_at = :at
				where id = :id and run = :run and state = 'RUNNING'
				""")
			.param("problem", problem)
			.param("at", now())
			.param("id", one.number())
			.param("run", one.run())
			.update() == 1;
	}

	void cancel(long number) {
		this.jdbc.sql("update inventory set state = 'CANCELLED', ended_at = :at where id = :id")
			.param("at", now())
			.param("id", number)
			.update();
	}

	/** From now on it is the one that counts. */
	void confirm(Import one, long person) {
		this.jdbc.sql("""
				update inventory set state = 'REPLACED', current_source = null, ended_at = :at
				where current_source = :source
				""").param("at", now()).param("source", one.source()).update();
		this.jdbc.sql("""
				update inventory set state = 'CONFIRMED', current_source = source, confirmed_by = :person,
					confirmed_at = :at where id = :id
				""").param("person", person).param("at", now()).param("id", one.number()).update();
	}

	/** Those whose titles were matched by another catalogue. */
	List<Import> matchedByAnother(String catalog) {
		return this.jdbc.sql("""
				select * from inventory where state in ('CHECKED', 'CONFIRMED') and catalog <> :catalog order by id
				""").param("catalog", catalog).query(Import::of).list();
	}

	void matchedBy(long number, String catalog) {
		this.jdbc.sql("update inventory set catalog = :catalog where id = :id")
			.param("catalog", catalog)
			.param("id", number)
			.update();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

}
