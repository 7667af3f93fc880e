package org.weighhouse.web.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed into the form of a request besides the answers, as they typed it.
 *
 * @param take the ready-made way whose button was pressed; null for none
 * @param check whether they want to see the whole before it is sent
 * @param wrong what is wrong with the fields themselves
 */
record Typed(String purpose, String project, String people, long version, @Nullable String take, boolean check,
		List<Violation> wrong) {

	private static final String PURPOSE = "purpose";

	private static final String PROJECT = "project";

	private static final String PEOPLE = "people";

	private static final String VERSION = "version";

	private static final String TAKE = "take";

	private static final String THEN = "then";

	/** The names of these fields. */
	static final Set<String> FIELDS = Set.of(PURPOSE, PROJECT, PEOPLE, VERSION, TAKE, THEN);

	Typed {
		wrong = List.copyOf(wrong);
	}

	/** Nothing yet. */
	static Typed nothing() {
		return new Typed("", "", "1", 0, null, false, List.of());
	}

	static Typed of(Request request) {
		Draft asked = request.asked();
		String project = asked.project();
		return new Typed(asked.purpose(), (project != null) ? project : "", String.valueOf(asked.people()),
				request.version(), null, false, List.of());
	}

	static Typed read(MultiValueMap<String, String> fields) {
		List<Violation> wrong = new ArrayList<>();
		for (String field : List.of(PURPOSE, PROJECT, PEOPLE, VERSION)) {
			if (fields.getOrDefault(field, List.of()).size() > 1) {
				wrong.add(new Violation(field, "repeated", "", ""));
			}
		}
		String people = first(fields, PEOPLE, "1").strip();
		if (!people.matches("\\d{1,9}")) {
			wrong.add(new Violation(PEOPLE, "number", people, ""));
		}
		return new Typed(first(fields, PURPOSE, ""), first(fields, PROJECT, ""), people,
				version(first(fields, VERSION, "0")), fields.getFirst(TAKE), "check".equals(fields.getFirst(THEN)),
				wrong);
	}

	/** How many people, as far as it is a number. */
	int count() {
		return this.people.matches("\\d{1,9}") ? Integer.parseInt(this.people) : 1;
	}

	/**
	 * One that no request has where it is no number: what was seen is then out of date.
	 */
	static long version(String typed) {
		return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
	}

	private static String first(MultiValueMap<String, String> fields, String field, String otherwise) {
		String first = fields.getFirst(field);
		return (first != null) ? first : otherwise;
	}

}
