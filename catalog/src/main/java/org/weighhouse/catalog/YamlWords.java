package org.weighhouse.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes values as the catalogue's files do: short maps and lists on one line, others one
 * field a line.
 */
final class YamlWords {

	private static final int LONGEST_LINE = 118;

	private YamlWords() {
	}

	/** A key with its value, at a column. */
	static List<String> entry(String key, Object value, int column) {
		String start = " ".repeat(column) + word(key) + ":";
		return after(start, value, column + 2);
	}

	/** An item of a list, its dash at a column. */
	static List<String> item(Object value, int column) {
		String start = " ".repeat(column) + "-";
		List<String> lines = after(start, value, column + 2);
		if (lines.get(0).equals(start) && lines.size() > 1) {
			lines.set(1, start + lines.get(1).substring(start.length()));
			lines.remove(0);
		}
		return lines;
	}

	private static List<String> after(String start, Object value, int column) {
		List<String> lines = new ArrayList<>();
		String flat = flat(value);
		if (!(value instanceof Map || value instanceof List) || (start + " " + flat).length() <= LONGEST_LINE) {
			lines.add(start + " " + flat);
		}
		else if (value instanceof Map<?, ?> map) {
			lines.add(start);
			map.forEach((key, each) -> lines.addAll(entry((String) key, each, column)));
		}
		else if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
			lines.add(start);
			lines.addAll(wrapped(list, column));
		}
		else if (value instanceof List<?> list) {
			lines.add(start);
			list.forEach((each) -> lines.addAll(item(each, column)));
		}
		return lines;
	}

	private static List<String> wrapped(List<?> words, int column) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder(" ".repeat(column) + "[");
		for (int i = 0; i < words.size(); i++) {
			String word = word((String) words.get(i)) + ((i < words.size() - 1) ? "," : "]");
			if (line.length() + 1 + word.length() > LONGEST_LINE) {
				lines.add(line.toString().stripTrailing());
				line = new StringBuilder(" ".repeat(column + 1));
			}
			line.append(word).append((i < words.size() - 1) ? " " : "");
		}
		lines.add(line.toString());
		return lines;
	}

	private static String flat(Object value) {
		if (value instanceof Map<?, ?> map) {
			List<String> entries = new ArrayList<>();
			map.forEach((key, each) -> entries.add(word((String) key) + ": " + flat(each)));
			return entries.isEmpty() ? "{}" : "{ " + String.join(", ", entries) + " }";
		}
		if (value instanceof List<?> list) {
			return "[" + String.join(", ", list.stream().map(YamlWords::flat).toList()) + "]";
		}
		return word((String) value);
	}

	/** Quoted where it could be read as anything but this word. */
	private static String word(String text) {
		boolean plain = text.matches("[\\p{L}\\p{N}/+(][\\p{L}\\p{N} ./+()_–—’-]*") && text.equals(text.strip());
		if (plain) {
			return text;
		}
		StringBuilder quoted = new StringBuilder("\"");
		text.codePoints().forEach((each) -> {
			switch (each) {
				case '"' -> quoted.append("\\\"");
				case '\\' -> quoted.append("\\\\");
				case '\n' -> quoted.append("\\n");
				case '\t' -> quoted.append("\\t");
				default -> {
					if (Character.isISOControl(each) || each == 0x2028 || each == 0x2029 || each == 0xFEFF) {
						quoted.append(String.format("\\u%04X", each));
					}
					else {
						quoted.appendCodePoint(each);
					}
				}
			}
		});
		return quoted.append('"').toString();
	}

}
