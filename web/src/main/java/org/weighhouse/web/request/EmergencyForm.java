package org.weighhouse.web.request;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed to declare an emergency besides the use, as they typed it.
 */
record EmergencyForm(String holder, String reason, String until) {

	private static final String HOLDER = "holder";

	private static final String REASON = "reason";

	private static final String UNTIL = "until";

	/** The names of these fields, and of the password. */
	static final Set<String> FIELDS = Set.of(HOLDER, REASON, UNTIL, "password");

	static EmergencyForm read(MultiValueMap<String, String> fields) {
		return new EmergencyForm(first(fields, HOLDER), first(fields, REASON), first(fields, UNTIL));
	}

	/** The last day; null for the latest. */
	@Nullable LocalDate day(List<Violation> violations) {
		String typed = this.until.strip();
		if (typed.isEmpty()) {
			return null;
		}
		try {
			return LocalDate.parse(typed);
		}
		catch (DateTimeParseException ex) {
			violations.add(new Violation(UNTIL, "date", typed, ""));
			return null;
		}
	}

	private static String first(MultiValueMap<String, String> fields, String field) {
		String first = fields.getFirst(field);
		return (first != null) ? first : "";
	}

}
