package org.weighhouse.web.approval;

import java.util.List;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Why an approval stands still or must be looked at again: the end of a message's key,
 * and what stands in it. Names of tiers are put into words when it is read.
 */
public record Reason(String code, List<String> arguments) {

	/** What more there is goes unsaid: the verdict itself says all of it. */
	private static final int MOST = 12;

	private static final int LONGEST = 200;

	private static final JsonMapper JSON = JsonMapper.shared();

	public Reason {
		arguments = arguments.stream().map(Reason::shortened).toList();
	}

	static Reason of(String code, String... arguments) {
		return new Reason(code, List.of(arguments));
	}

	/** As it is kept and written down. */
	static String text(List<Reason> reasons) {
		return JSON.writeValueAsString(reasons.subList(0, Math.min(MOST, reasons.size())));
	}

	/** What was kept. */
	public static List<Reason> read(String text) {
		return JSON.readValue(text, new TypeReference<List<Reason>>() {
		});
	}

	private static String shortened(String text) {
		return (text.length() > LONGEST) ? text.substring(0, LONGEST) + "…" : text;
	}

}
