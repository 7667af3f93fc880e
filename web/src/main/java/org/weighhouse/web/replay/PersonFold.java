package org.weighhouse.web.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weighhouse.web.audit.Act;

/**
 * People: whether they may act here, which roles they hold, and which they wish for. What
 * they are called is not in the log.
 */
final class PersonFold extends Fold {

	private static final Effect ADDED = (act, told) -> {
		told.set("active", "true");
		told.set("roles", Told.sorted(act.to()));
		told.set("wishes", "");
	};

	private static final Effect ROLES = (act, told) -> told.set("roles", Told.sorted(act.to()));

	private static final Effect WISH_ANSWERED = (act, told) -> told.remove("wishes", role(act));

	PersonFold() {
		super("person:", "person");
		on("person.setUp", ADDED);
		on("person.added", ADDED);
		on("person.rolesChanged", ROLES);
		on("person.roleWished", (act, told) -> told.add("wishes", role(act)));
		on("person.roleGranted", ROLES.and(WISH_ANSWERED));
		on("person.roleRefused", WISH_ANSWERED);
		on("person.deactivated", (act, told) -> told.set("active", "false"));
		on("person.letBackIn", (act, told) -> told.set("active", "true"));
		for (String way : List.of("linkMade", "signedIn", "passwordChosen", "passwordChanged", "recovered", "erased",
				"chosenInDemo")) {
			on("person." + way, Effect.NONE);
		}
		on("access.reviewed", Effect.NONE);
	}

	private static String role(Act act) {
		return act.details().getOrDefault("role", "?");
	}

	@Override
	List<Found> rows(JdbcClient jdbc, long after, int size) {
		Map<Long, Found> found = new LinkedHashMap<>();
		some(jdbc, after, size).forEach((row) -> {
			Map<String, @Nullable String> fields = new TreeMap<>();
			fields.put("active", text(row.get("active")));
			found.put(id(row), new Found(id(row), name(id(row)), fields));
		});
		words(jdbc, found, "roles", "select person as id, role as word from person_role where person in (:ids)");
		words(jdbc, found, "wishes",
				"select person as id, role as word from role_wish where granted is null and person in (:ids)");
		return new ArrayList<>(found.values());
	}

}
