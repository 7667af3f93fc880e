package org.weighhouse.web.request;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

/**
 * The acts of whoever asks, for programs.
 */
@RestController
@RequestMapping("/api/v1/requests")
class RequestApi {

	private static final int MOST = 100;

	private static final String ONE = "/{id:\\d{1,18}}";

	private final Requests requests;

	private final Desk desk;

	RequestApi(Requests requests, Desk desk) {
		this.requests = requests;
		this.desk = desk;
	}

	/** One's own, the latest first. */
	@GetMapping
	Listed list(@RequestParam(defaultValue = "") String cursor, @RequestParam(defaultValue = "50") int size,
			Person me) {
		int most = Math.min(Math.max(size, 1), MOST);
		Cursor from = Cursor.read(cursor, 1);
		List<Line> lines = this.requests.before(me, (from != null) ? from.number(0) : Long.MAX_VALUE, most);
		String next = (lines.size() == most) ? Cursor.after(lines.get(most - 1).number()) : null;
		return new Listed(lines.stream().map(Row::of).toList(), next);
	}

	@GetMapping(ONE)
	RequestForPrograms one(@PathVariable long id, Person me) {
		return RequestForPrograms.of(this.requests.get(id, me));
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<RequestForPrograms> draft(@RequestBody AskedByProgram asked, Person me) {
		Request draft = this.desk.draft(me.id(), asked.draft());
		return ResponseEntity.created(URI.create("/api/v1/requests/" + draft.number()))
			.body(RequestForPrograms.of(draft));
	}

	@PutMapping(path = ONE, consumes = MediaType.APPLICATION_JSON_VALUE)
	RequestForPrograms change(@PathVariable long id, @RequestBody AskedByProgram asked, Person me) {
		return RequestForPrograms
			.of(this.desk.change(me.id(), id, AskedByProgram.seen(asked.version()), asked.draft()));
	}

	@PostMapping(path = ONE + "/submit", consumes = MediaType.APPLICATION_JSON_VALUE)
	RequestForPrograms submit(@PathVariable long id, @RequestBody AskedByProgram.Sent sent, Person me) {
		return RequestForPrograms.of(this.desk.submit(me.id(), id, AskedByProgram.seen(sent.version())));
	}

	@PostMapping(path = ONE + "/withdraw", consumes = MediaType.APPLICATION_JSON_VALUE)
	RequestForPrograms withdraw(@PathVariable long id, @RequestBody AskedByProgram.Sent sent, Person me) {
		return RequestForPrograms
			.of(this.desk.withdraw(me.id(), id, AskedByProgram.seen(sent.version()), orEmpty(sent.reason())));
	}

	@PostMapping(path = ONE + "/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
	RequestForPrograms answer(@PathVariable long id, @RequestBody AskedByProgram.Sent sent, Person me) {
		return RequestForPrograms
			.of(this.desk.answer(me.id(), id, AskedByProgram.seen(sent.version()), orEmpty(sent.answer())));
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/**
	 * A part of the list.
	 *
	 * @param next the cursor of the next part; null at the end
	 */
	record Listed(List<Row> requests, @Nullable String next) {
	}

	/** A request in a list. */
	record Row(long number, String name, String edition, State state, @Nullable Tier residualTier, @Nullable Role role,
			@Nullable Instant dueAt) {

		static Row of(Line line) {
			return new Row(line.number(), line.name(), line.edition(), line.state(), line.tier(), line.role(),
					line.dueAt());
		}

	}

}
