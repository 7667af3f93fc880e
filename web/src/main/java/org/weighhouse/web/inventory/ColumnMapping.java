package org.weighhouse.web.inventory;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.weighhouse.web.inventory.UnreadableInventory.Because;

/**
 * Which column holds what, by the columns' headings.
 */
public record ColumnMapping(Map<Field, String> columns) {

	private static final Set<Field> NAMES = Set.of(Field.NAME, Field.PURL, Field.WINGET, Field.BREW, Field.BUNDLE,
			Field.EXTENSION, Field.DOMAIN);

	public ColumnMapping {
		columns = columns.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(columns));
	}

	/** By what such columns are usually called. */
	public static ColumnMapping guessed(List<String> headings, Content content) {
		return new ColumnMapping(UsualHeadings.of(content).find(headings));
	}

	/**
	 * The columns by their place.
	 * @throws UnreadableInventory if the headings do not have them, or none names a title
	 */
	Map<Field, Integer> places(List<String> headings) {
		Map<Field, Integer> places = new EnumMap<>(Field.class);
		Map<String, Field> taken = new HashMap<>();
		this.columns.forEach((field, heading) -> {
			int place = headings.indexOf(heading.strip());
			if (place < 0) {
				throw new UnreadableInventory(Because.NO_SUCH_HEADING, Cell.shown(heading), field,
						Cell.shown(String.join(", ", headings)));
			}
			Field other = taken.put(heading.strip(), field);
			if (other != null) {
				throw new UnreadableInventory(Because.HEADING_FOR_TWO, Cell.shown(heading), other, field);
			}
			places.put(field, place);
		});
		if (Collections.disjoint(places.keySet(), NAMES)) {
			throw new UnreadableInventory(Because.NO_NAME, Cell.shown(String.join(", ", headings)));
		}
		return places;
	}

}
