package org.weighhouse.web.tolerated;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.tolerated.ToleratedRegister.Filter;
import org.weighhouse.web.tolerated.ToleratedRegister.View;

/**
 * What is tolerated, for programs.
 */
@RestController
@RequestMapping(path = "/api/v1/tolerated", produces = MediaType.APPLICATION_JSON_VALUE)
class ToleratedApi {

	private static final int ON_A_PAGE = 100;

	private static final int LAST_PAGE = 1_000_000;

	private final ToleratedRegister register;

	ToleratedApi(ToleratedRegister register) {
		this.register = register;
	}

	@GetMapping
	List<Row> list(@RequestParam(defaultValue = "OPEN") View show, @RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @Nullable Tier tier, @RequestParam(defaultValue = "1") int page,
			Person me) {
		int index = Math.min(Math.max(page, 1), LAST_PAGE) - 1;
		return this.register.find(new Filter(show, q.strip(), tier), me, PageRequest.of(index, ON_A_PAGE))
			.map(Row::of)
			.getContent();
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
