package org.weighhouse.web.tolerated;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.request.Cursor;
import org.weighhouse.web.tolerated.ToleratedRegister.Filter;
import org.weighhouse.web.tolerated.ToleratedRegister.View;

/**
 * What is tolerated, for programs.
 */
@RestController
@RequestMapping(path = "/api/v1/tolerated", produces = MediaType.APPLICATION_JSON_VALUE)
class ToleratedApi {

	private static final int MOST = 100;

	private final ToleratedRegister register;

	ToleratedApi(ToleratedRegister register) {
		this.register = register;
	}

	@GetMapping
	Listed list(@RequestParam(defaultValue = "OPEN") View show, @RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @Nullable Tier tier, @RequestParam(defaultValue = "") String cursor,
			@RequestParam(defaultValue = "100") int size, Person me) {
		int most = Math.min(Math.max(size, 1), MOST);
		List<Line> lines = this.register.after(new Filter(show, q.strip(), tier), me, Cursor.read(cursor, 1), most);
		Line last = (lines.size() == most) ? lines.get(most - 1) : null;
		return new Listed(lines.stream().map(Row::of).toList(), (last != null) ? Cursor.after(last.number()) : null);
	}

	/**
	 * A part of the list.
	 *
	 * @param next the cursor of the next part; null at the end
	 */
	record Listed(List<Row> tolerated, @Nullable String next) {
	}

	/** A tolerated use in a list. */
	record Row(String number, @Nullable String edition, @Nullable String name, String place, int people,
			@Nullable Tier tier, LocalDate since, LocalDate until, boolean pastDue, @Nullable String moveToEdition,
			@Nullable String moveToBlueprint, ToleratedUse.State state, ToleratedUse.@Nullable Ending ending,
			@Nullable String request) {

		static Row of(Line line) {
			return new Row(line.name(), line.found().edition(), line.found().name(), line.found().place(),
					line.people(), line.tier(), line.since(), line.until(), line.pastDue(), line.target().edition(),
					line.target().blueprint(), line.state(), line.ending(),
					(line.request() != null) ? "REQ-" + line.request() : null);
		}

	}

}
