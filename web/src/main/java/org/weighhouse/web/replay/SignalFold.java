package org.weighhouse.web.replay;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weighhouse.web.audit.Act;

/**
 * News about tools: what it is about, how gravely it is taken, and who wants that to
 * change.
 */
final class SignalFold extends Fold {

	private static final Effect NARROWED = (act, told) -> {
		told.follows(act, "state");
		told.set("state", act.to());
		told.take(act, "kind", "about", "source", "published", "cve", "versions");
	};

	private static final Effect TAKEN = NARROWED.and((act, told) -> told.set("softer", null));

	SignalFold() {
		super("SIG-", "signal");
		on("signal.reported", TAKEN.and((act, told) -> told.set("reporter", act.actor())));
		on("signal.graded", TAKEN);
		on("signal.narrowed", NARROWED);
		on("signal.withdrawn", TAKEN);
		on("signal.softer-proposed", (act, told) -> told.set("softer", softer(act)));
		on("signal.softer-refused", (act, told) -> told.set("softer", null));
	}

	private static String softer(Act act) {
		return act.actor() + " " + act.details().getOrDefault("grade", "WITHDRAWN");
	}

	@Override
	List<Found> rows(JdbcClient jdbc, long after, int size) {
		return some(jdbc, after, size).map((row) -> new Found(id(row), name(id(row)), fields(row))).toList();
	}

	private static Map<String, @Nullable String> fields(Map<String, @Nullable Object> row) {
		Map<String, @Nullable String> fields = new TreeMap<>();
		for (String column : List.of("kind", "about", "source", "published", "cve")) {
			fields.put(column, text(row.get(column)));
		}
		Object grade = row.get("grade");
		fields.put("state",
				(row.get("withdrawn_at") != null) ? "WITHDRAWN" : (grade != null) ? grade.toString() : "OPEN");
		fields.put("versions", versions(text(row.get("versions_from")), text(row.get("versions_below"))));
		Object reporter = row.get("reported_by");
		fields.put("reporter", (reporter != null) ? person(reporter) : Act.CLOCK);
		Object less = row.get("softer_grade");
		fields.put("softer", (row.get("softer_by") != null)
				? person(row.get("softer_by")) + " " + ((less != null) ? less : "WITHDRAWN") : null);
		return fields;
	}

	private static @Nullable String versions(@Nullable String from, @Nullable String below) {
		return (from == null && below == null) ? null
				: "[" + ((from != null) ? from : "0") + ", " + ((below != null) ? below : "") + ")";
	}

}
