package org.weighhouse.web.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * What people said that titles are. What was undone stays as history.
 */
@Repository
class TitleMatches {

	private final JdbcClient jdbc;

	private final Clock clock;

	TitleMatches(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Those that hold, by the keys of titles. */
	Map<String, TitleMatch> holding(Collection<String> keys) {
		Map<String, TitleMatch> holding = new TreeMap<>();
		if (!keys.isEmpty()) {
			this.jdbc.sql("select * from title_match where open_key in (:keys)")
				.param("keys", keys)
				.query(TitleMatch::of)
				.list()
				.forEach((match) -> holding.put(match.key(), match));
		}
		return holding;
	}

	Optional<TitleMatch> lock(long id) {
		return this.jdbc.sql("select * from title_match where id = :id for update")
			.param("id", id)
			.query(TitleMatch::of)
			.optional();
	}

	/** The latest first; those before one, unless that is 0. */
	List<TitleMatch> list(boolean all, long before, int most) {
		return this.jdbc.sql("""
				select * from title_match where (:all or open_key is not null) and (:before = 0 or id < :before)
				order by id desc fetch first :most rows only
				""").param("all", all).param("before", before).param("most", most).query(TitleMatch::of).list();
	}

	long add(Row title, @Nullable String tool, Collection<String> refused, long person) {
		GeneratedKeyHolder key = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into title_match (title_key, name, publisher, tool, refused, made_by, made_at, open_key)
				values (:key, :name, :publisher, :tool, :refused, :person, :at, :key)
				""")
			.param("key", title.key())
			.param("name", title.name())
			.param("publisher", title.publisher())
			.param("tool", tool)
			.param("refused", String.join(" ", refused))
			.param("person", person)
			.param("at", now())
			.update(key, "id");
		return key.getKeyAs(Long.class);
	}

	/** Whether it held until now. */
	boolean undo(long id, long person) {
		return this.jdbc.sql("""
				update title_match set open_key = null, undone_by = :person, undone_at = :at
				where id = :id and open_key is not null
				""").param("person", person).param("at", now()).param("id", id).update() == 1;
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

}
