package org.weighhouse.web.tolerated;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.request.Cursor;
import org.weighhouse.web.tolerated.ToleratedRegister.Filter;
import org.weighhouse.web.tolerated.ToleratedRegister.View;
import org.weighhouse.web.tolerated.ToleratedUse.Ending;

/**
 * What is tolerated, for programs.
 */
@RestController
@RequestMapping(path = "/api/v1/tolerated", produces = MediaType.APPLICATION_JSON_VALUE)
class ToleratedApi {

	private static final int MOST = 100;

	private static final String ONE = "/{id:\\d{1,18}}";

	private final ToleratedRegister register;

	private final ToleratedPages pages;

	private final ToleratedDesk desk;

	ToleratedApi(ToleratedRegister register, ToleratedPages pages, ToleratedDesk desk) {
		this.register = register;
		this.pages = pages;
		this.desk = desk;
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

	@GetMapping(ONE)
	One one(@PathVariable long id, Person me) {
		return One.of(this.pages.see(id, me));
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<One> add(@RequestBody SentByProgram.Use use, Person me) {
		long id = this.desk.add(me, use.report());
		return ResponseEntity.created(URI.create("/api/v1/tolerated/" + id)).body(one(id, me));
	}

	@PostMapping(path = ONE + "/change", consumes = MediaType.APPLICATION_JSON_VALUE)
	One change(@PathVariable long id, @RequestBody SentByProgram.Changed changed, Person me) {
		this.desk.change(me, id, SentByProgram.version(changed.version()), changed.change());
		return one(id, me);
	}

	@PostMapping(path = ONE + "/end", consumes = MediaType.APPLICATION_JSON_VALUE)
	One end(@PathVariable long id, @RequestBody SentByProgram.Ended ended, Person me) {
		this.desk.end(me, id, SentByProgram.version(ended.version()),
				Objects.requireNonNullElse(ended.ending(), Ending.STOPPED), SentByProgram.word(ended.reason()));
		return one(id, me);
	}

	/** Its owner goes on with the draft. */
	@PostMapping(path = ONE + "/request", consumes = MediaType.APPLICATION_JSON_VALUE)
	Map<String, String> ask(@PathVariable long id, @RequestBody SentByProgram.Seen seen, Person me) {
		return Map.of("number", "TOL-" + id, "request",
				"REQ-" + this.desk.ask(me, id, SentByProgram.version(seen.version())));
	}

	/** A tolerated use as it is, and its version, which a change names. */
	record One(String number, long version, @Nullable String edition, @Nullable String name, String place, int people,
			LocalDate since, LocalDate until, @Nullable String moveToEdition, @Nullable String moveToBlueprint,
			ToleratedUse.State state, @Nullable Ending ending, @Nullable String request) {

		static One of(ToleratedUse use) {
			return new One(use.name(), use.version(), use.found().edition(), use.found().name(), use.found().place(),
					use.people(), use.since(), use.until(), use.target().edition(), use.target().blueprint(),
					use.state(), use.ending(), (use.request() != null) ? "REQ-" + use.request() : null);
		}

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
			@Nullable String moveToBlueprint, ToleratedUse.State state, @Nullable Ending ending,
			@Nullable String request) {

		static Row of(Line line) {
			return new Row(line.name(), line.found().edition(), line.found().name(), line.found().place(),
					line.people(), line.tier(), line.since(), line.until(), line.pastDue(), line.target().edition(),
					line.target().blueprint(), line.state(), line.ending(),
					(line.request() != null) ? "REQ-" + line.request() : null);
		}

	}

}
