package org.weighhouse.web.inventory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Tool;

/**
 * A row on its way to a title: every cell is looked at before it counts.
 */
final class Row {

	private static final List<Field> IDS = List.of(Field.PURL, Field.WINGET, Field.BREW, Field.BUNDLE, Field.EXTENSION);

	private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

	private static final Pattern HOST = Pattern
		.compile("(?:[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}][\\p{L}\\p{N}-]{1,62}");

	private final long line;

	private final Map<Field, String> values = new EnumMap<>(Field.class);

	private @Nullable Wrong wrong;

	Row(long line) {
		this.line = line;
	}

	/** The first thing that is wrong. */
	record Wrong(String where, String found, Expected expected) {
	}

	long line() {
		return this.line;
	}

	@Nullable Wrong wrong() {
		return this.wrong;
	}

	void wrong(String where, String found, Expected expected) {
		if (this.wrong == null) {
			this.wrong = new Wrong(Cell.shown(where), Cell.shown(found), expected);
		}
	}

	/** Puts a value where none is yet. */
	void put(Field field, String where, String text) {
		String value = Cell.tidy(text);
		Expected expected = wrong(field, value);
		if (expected != null) {
			wrong(where, text, expected);
		}
		else if (!value.isEmpty()) {
			this.values.putIfAbsent(field, value);
		}
	}

	/** Puts a value that the row can do without. */
	void offer(Field field, @Nullable String text) {
		String value = Cell.tidy((text != null) ? text : "");
		if (!value.isEmpty() && wrong(field, value) == null) {
			this.values.putIfAbsent(field, value);
		}
	}

	private static @Nullable Expected wrong(Field field, String value) {
		Expected expected = Cell.wrong(value, field.longest());
		if (expected == null && !value.isEmpty()) {
			expected = switch (field) {
				case PEOPLE, DEVICES -> COUNT.matcher(value).matches() ? null : Expected.COUNT;
				case PURL -> Purl.isValid(value) ? null : Expected.PACKAGE;
				case DOMAIN -> domains(value).isEmpty() ? Expected.DOMAIN : null;
				case NAME -> Cell.isVisible(value) ? null : Expected.NAME;
				default -> null;
			};
		}
		return expected;
	}

	/** Puts the group of a package in front of its name. */
	void within(String group, String where) {
		String name = this.values.remove(Field.NAME);
		if (name != null) {
			put(Field.NAME, where, group.isBlank() ? name : group.strip() + "/" + name);
		}
	}

	@Nullable String value(Field field) {
		return this.values.get(field);
	}

	/**
	 * The title, or null where something is wrong.
	 * @param where the column that should name it
	 */
	@Nullable Title title(String where) {
		List<Tool.Alias> ids = new ArrayList<>();
		for (Field field : IDS) {
			String value = this.values.get(field);
			if (value != null) {
				ids.add(new Tool.Alias(Objects.requireNonNull(field.alias()), value));
			}
		}
		domains(this.values.getOrDefault(Field.DOMAIN, ""))
			.forEach((domain) -> ids.add(new Tool.Alias(Title.DOMAIN, domain)));
		String name = this.values.get(Field.NAME);
		if (name == null && ids.isEmpty()) {
			wrong(where, "", Expected.NAME);
		}
		if (this.wrong != null) {
			return null;
		}
		return new Title(this.line, (name != null) ? name : ids.get(0).value(), this.values.get(Field.PUBLISHER),
				this.values.get(Field.VERSION), ids, count(Field.PEOPLE), count(Field.DEVICES),
				this.values.get(Field.LAST_SEEN));
	}

	private @Nullable Long count(Field field) {
		String value = this.values.get(field);
		return (value != null) ? Long.valueOf(value) : null;
	}

	/** Of a list of domains and addresses the domains; none where one is neither. */
	private static List<String> domains(String text) {
		List<String> domains = new ArrayList<>();
		for (String each : text.split("[,;\\s]+")) {
			String host = each.toLowerCase(Locale.ROOT)
				.replaceFirst("^[a-z]+://", "")
				.replaceFirst("^\\*?\\.", "")
				.replaceFirst("(?::\\d+)?(?:[/?#].*)?$", "");
			if (!HOST.matcher(host).matches()) {
				return List.of();
			}
			if (!domains.contains(host)) {
				domains.add(host);
			}
		}
		return domains;
	}

}
