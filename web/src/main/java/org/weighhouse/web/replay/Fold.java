package org.weighhouse.web.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One kind of object: how the log names it, the table of its acts and what each makes of
 * it, and how its rows say the same.
 */
abstract class Fold {

	private static final int NUMBER_DIGITS = 18;

	private final String prefix;

	private final String table;

	private final Map<String, Effect> effects = new LinkedHashMap<>();

	/**
	 * @param prefix before the number in the name that the log has for it, as `REQ-`
	 * @param table where its row lies, by its id
	 */
	Fold(String prefix, String table) {
		this.prefix = prefix;
		this.table = table;
	}

	/** An object as its rows say. */
	record Found(long key, String name, Map<String, @Nullable String> fields) {
	}

	/** The next few objects after a key, in its order. */
	abstract List<Found> rows(JdbcClient jdbc, long after, int size);

	/** The next rows of its table. */
	final Stream<Map<String, Object>> some(JdbcClient jdbc, long after, int size) {
		return jdbc.sql("select * from " + this.table + " where id > :after order by id limit :size")
			.param("after", after)
			.param("size", size)
			.query()
			.listOfRows()
			.stream();
	}

	static long id(Map<String, Object> row) {
		return number(row, "id");
	}

	static long number(Map<String, Object> row, String column) {
		return Long.parseLong(Objects.requireNonNull(row.get(column), column).toString());
	}

	/** Gives each object a set of words out of another table. */
	static void words(JdbcClient jdbc, Map<Long, Found> found, String field, String sql) {
		Map<Long, SortedSet<String>> words = new TreeMap<>();
		of(jdbc, sql, found).forEach(
				(row) -> words.computeIfAbsent(id(row), (id) -> new TreeSet<>()).add(String.valueOf(row.get("word"))));
		found
			.forEach((id, each) -> each.fields().put(field, String.join(" ", words.getOrDefault(id, new TreeSet<>()))));
	}

	/** What belongs to some objects. */
	static List<Map<String, Object>> of(JdbcClient jdbc, String sql, Map<Long, Found> found) {
		return found.isEmpty() ? List.of() : jdbc.sql(sql).param("ids", found.keySet()).query().listOfRows();
	}

	/** The fields of the object that a row belongs to. */
	static Map<String, @Nullable String> of(Map<Long, Found> found, Map<String, Object> row) {
		return Objects.requireNonNull(found.get(id(row)), "asked for nothing else").fields();
	}

	/** Which of some names have a row. */
	Set<String> known(JdbcClient jdbc, Collection<String> names) {
		Map<Long, String> byNumber = new TreeMap<>();
		names.forEach((name) -> {
			String number = name.substring(this.prefix.length());
			if (number.matches("\\d{1," + NUMBER_DIGITS + "}")) {
				byNumber.put(Long.valueOf(number), name);
			}
		});
		Set<String> known = new HashSet<>();
		if (!byNumber.isEmpty()) {
			jdbc.sql("select id from " + this.table + " where id in (:ids)")
				.param("ids", byNumber.keySet())
				.query(Long.class)
				.list()
				.forEach((id) -> known.add(byNumber.get(id)));
		}
		return known;
	}

	final void on(String act, Effect effect) {
		this.effects.put(act, effect);
	}

	final boolean isAbout(String subject) {
		return subject.startsWith(this.prefix);
	}

	final Map<String, Effect> effects() {
		return this.effects;
	}

	final String name(long number) {
		return this.prefix + number;
	}

	/** Everything that the rows say otherwise than the entries of the same names. */
	final List<Difference> compare(List<Found> rows, Map<String, List<LogEntry>> entries) {
		List<Difference> differences = new ArrayList<>();
		for (Found found : rows) {
			List<LogEntry> story = entries.getOrDefault(found.name(), List.of());
			if (story.isEmpty()) {
				differences.add(Difference.neverLogged(found.name()));
				continue;
			}
			Told told = new Told(found.name());
			story.forEach((entry) -> told.hear(entry, this.effects));
			differences.addAll(told.against(found.fields()));
		}
		return differences;
	}

	/** A person as the log names one; null for nobody. */
	static @Nullable String person(@Nullable Object id) {
		return (id != null) ? "person:" + id : null;
	}

	static @Nullable String numbered(String prefix, @Nullable Object id) {
		return (id != null) ? prefix + id : null;
	}

	static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

}
