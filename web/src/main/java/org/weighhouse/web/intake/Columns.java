package org.weighhouse.web.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.weighhouse.web.inventory.ColumnMapping;
import org.weighhouse.web.inventory.Field;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Violation;

/**
 * Which columns hold what, as somebody says it; everything that is wrong is said at once.
 */
final class Columns {

	/** By one of these a title is known. */
	static final Set<Field> NAMING = EnumSet.of(Field.NAME, Field.PURL, Field.WINGET, Field.BREW, Field.BUNDLE,
			Field.EXTENSION, Field.DOMAIN);

	private Columns() {
	}

	/**
	 * @param named headings by the names of fields; an empty one for no column
	 * @throws Invalid with everything that is wrong
	 */
	static ColumnMapping checked(Map<String, String> named, List<String> headings) {
		List<Violation> wrong = new ArrayList<>();
		Map<Field, String> columns = new EnumMap<>(Field.class);
		Map<String, Field> taken = new HashMap<>();
		for (Field field : Field.values()) {
			String heading = named.getOrDefault(field.name(), "");
			if (heading.isEmpty()) {
				continue;
			}
			if (!headings.contains(heading)) {
				wrong.add(new Violation(field.name(), "noColumn", heading, ""));
				continue;
			}
			Field other = taken.put(heading, field);
			if (other != null) {
				wrong.add(new Violation(field.name(), "twice", heading, other.name()));
			}
			columns.put(field, heading);
		}
		if (columns.keySet().stream().noneMatch(NAMING::contains)) {
			wrong.add(new Violation(Field.NAME.name(), "noName", "", ""));
		}
		Invalid.refuse(wrong);
		return new ColumnMapping(columns);
	}

}
