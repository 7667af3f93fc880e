package org.weighhouse.web.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows of a register, read a page at a time by a number that grows: however many there
 * are, so many are in memory.
 */
final class Rows implements Source {

	static final int ON_A_PAGE = 500;

	/** Before the first and after the last of what anybody has written down. */
	private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

	private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

	private final JdbcClient jdbc;

	private final Register register;

	private final List<Column> columns;

	private final boolean then;

	/** What is asked of the database, once each, and how the answer is called. */
	private final Map<String, String> labels = new LinkedHashMap<>();

	private final String where;

	private final Map<String, Object> parameters = new HashMap<>();

	Rows(JdbcClient jdbc, Register register, Filter filter, List<String> columns, LocalDate today) {
		this.jdbc = jdbc;
		this.register = register;
		this.columns = register.chosen(columns);
		this.then = filter.asOf() != null;
		this.columns
			.forEach((column) -> this.labels.computeIfAbsent(expression(column), (sql) -> "c" + this.labels.size()));
		this.where = where(register, filter);
		LocalDate from = Objects.requireNonNullElse(filter.from(), FIRST);
		LocalDate to = Objects.requireNonNullElse(filter.to(), LAST);
		LocalDate asOf = Objects.requireNonNullElse(filter.asOf(), today);
		this.parameters.put("from", from);
		this.parameters.put("to", to);
		this.parameters.put("fromAt", begin(from));
		this.parameters.put("untilAt", begin(to.plusDays(1)));
		this.parameters.put("today", today);
		this.parameters.put("asOf", asOf);
		this.parameters.put("asOfEnd", begin(asOf.plusDays(1)));
		this.parameters.put("tool",
				"%" + filter.tool().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\\\p{Cntrl}]", "") + "%");
		this.parameters.put("tier", (filter.tier() != null) ? filter.tier().name() : "");
		this.parameters.put("state", filter.state());
		this.parameters.put("kind", filter.kind());
	}

	private static String where(Register register, Filter filter) {
		List<String> all = new ArrayList<>();
		boolean then = filter.asOf() != null;
		if (filter.from() != null || filter.to() != null) {
			all.add(register.period());
		}
		if (then) {
			all.add(register.asOf());
		}
		Column state = register.state();
		if (state != null && !filter.state().isEmpty()) {
			all.add((then ? state.asOf() : state.sql()) + " = :state");
		}
		else if (then && register.usual() != null) {
			all.add(register.usual());
		}
		if (register.tool() != null && !filter.tool().isEmpty()) {
			all.add("lower(" + register.tool() + ") like :tool");
		}
		if (register.tier() != null && filter.tier() != null) {
			all.add(register.tier() + " = :tier");
		}
		if (register.kind() != null && !filter.kind().isEmpty()) {
			all.add(register.kind() + " = :kind");
		}
		return all.isEmpty() ? "1 = 1" : "(" + String.join(") and (", all) + ")";
	}

	@Override
	public List<Column> columns() {
		return this.columns;
	}

	@Override
	public long count() {
		return this.jdbc.sql("select count(*) " + this.register.from() + " where " + this.where)
			.params(this.parameters)
			.query(Long.class)
			.single();
	}

	@Override
	public void each(Consumer<List<@Nullable Object>> row) {
		StringBuilder select = new StringBuilder("select ").append(this.register.key()).append(" as row_key");
		this.labels.forEach((expression, label) -> select.append(", ").append(expression).append(" as ").append(label));
		String sql = select.append(' ')
			.append(this.register.from())
			.append(" where ")
			.append(this.register.key())
			.append(" > :after and ")
			.append(this.where)
			.append(" order by row_key fetch first :page rows only")
			.toString();
		long after = Long.MIN_VALUE;
		while (true) {
			List<Read> page = this.jdbc.sql(sql)
				.params(this.parameters)
				.param("after", after)
				.param("page", ON_A_PAGE)
				.query((result, index) -> read(result))
				.list();
			page.forEach((each) -> row.accept(each.cells()));
			if (page.size() < ON_A_PAGE) {
				return;
			}
			after = page.get(page.size() - 1).key();
		}
	}

	private String expression(Column column) {
		return this.then ? column.asOf() : column.sql();
	}

	private Read read(ResultSet result) throws SQLException {
		List<@Nullable Object> cells = new ArrayList<>();
		for (Column column : this.columns) {
			cells.add(cell(column, Objects.requireNonNull(this.labels.get(expression(column))), result));
		}
		return new Read(result.getLong("row_key"), cells);
	}

	private static @Nullable Object cell(Column column, String label, ResultSet result) throws SQLException {
		return switch (column.type()) {
			case TEXT -> {
				String text = result.getString(label);
				yield (column.part() != null) ? column.part().apply(text) : text;
			}
			case NUMBER -> {
				long number = result.getLong(label);
				yield result.wasNull() ? null : number;
			}
			case DATE -> result.getObject(label, LocalDate.class);
			case MOMENT -> {
				OffsetDateTime at = result.getObject(label, OffsetDateTime.class);
				yield (at != null) ? at.toInstant() : null;
			}
			case FLAG -> {
				boolean flag = result.getBoolean(label);
				yield result.wasNull() ? null : flag;
			}
		};
	}

	static OffsetDateTime begin(LocalDate day) {
		return day.atTime(LocalTime.MIN).atOffset(ZoneOffset.UTC);
	}

	/** A row and its number. */
	private record Read(long key, List<@Nullable Object> cells) {
	}

}
