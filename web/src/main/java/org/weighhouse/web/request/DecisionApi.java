package org.weighhouse.web.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import org.weighhouse.web.account.Reauthentication;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.request.Decision.Word;

/**
 * The acts of those who decide, for programs.
 */
@RestController
@RequestMapping("/api/v1")
class DecisionApi {

	private static final int MOST = 100;

	private static final String ONE = "/requests/{id:\\d{1,18}}";

	private final Queue queue;

	private final Desk desk;

	private final Reauthentication reauthentication;

	DecisionApi(Queue queue, Desk desk, Reauthentication reauthentication) {
		this.queue = queue;
		this.desk = desk;
		this.reauthentication = reauthentication;
	}

	@GetMapping("/queue")
	Waiting queue(@RequestParam(defaultValue = "ALL") Queue.View view, @RequestParam(defaultValue = "") String cursor,
			@RequestParam(defaultValue = "100") int size, Person me) {
		int most = Math.min(Math.max(size, 1), MOST);
		List<Line> lines = this.queue.after(view, me, Cursor.read(cursor, 4), most);
		return new Waiting(lines.stream().map(Row::of).toList(),
				(lines.size() == most) ? Queue.cursor(lines.get(most - 1), me) : null);
	}

	@PostMapping(path = ONE + "/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
	RequestForPrograms decide(@PathVariable long id, @RequestBody Decided decided, Person me,
			HttpServletRequest request) {
		Said said = decided.said();
		confirm(me, decided.password(), request);
		return RequestForPrograms.of((decided.word() == Word.APPROVE) ? this.desk.approve(me.id(), id, said)
				: this.desk.deny(me.id(), id, said));
	}

	@PostMapping(path = ONE + "/questions", consumes = MediaType.APPLICATION_JSON_VALUE)
	RequestForPrograms ask(@PathVariable long id, @RequestBody Asked asked, Person me) {
		return RequestForPrograms.of(this.desk.ask(me.id(), id, AskedByProgram.seen(asked.version()),
				Objects.requireNonNullElse(asked.question(), "")));
	}

	@PutMapping(path = ONE + "/assignment", consumes = MediaType.APPLICATION_JSON_VALUE)
	RequestForPrograms assign(@PathVariable long id, @RequestBody Seen seen, Person me) {
		return RequestForPrograms.of(this.desk.assign(me.id(), id, AskedByProgram.seen(seen.version())));
	}

	@DeleteMapping(ONE + "/assignment")
	RequestForPrograms unassign(@PathVariable long id, @RequestParam(required = false) @Nullable Long version,
			Person me) {
		return RequestForPrograms.of(this.desk.unassign(me.id(), id, AskedByProgram.seen(version)));
	}

	/** Says that the verdict of now was looked at. */
	@PostMapping(path = ONE + "/verdict", consumes = MediaType.APPLICATION_JSON_VALUE)
	RequestForPrograms takeNewVerdict(@PathVariable long id, @RequestBody Seen seen, Person me) {
		return RequestForPrograms.of(this.desk.takeNewVerdict(me.id(), id, AskedByProgram.seen(seen.version()),
				Objects.requireNonNullElse(seen.sha256(), "")));
	}

	private void confirm(Person me, @Nullable String password, HttpServletRequest request) {
		if (!this.reauthentication.fresh(request)
				&& (password == null || !this.reauthentication.confirm(me, password, request))) {
			throw new PasswordNeeded();
		}
	}

	/**
	 * A part of the queue.
	 *
	 * @param next the cursor of the next part; null at the end
	 */
	record Waiting(List<Row> requests, @Nullable String next) {
	}

	/** A request in the queue. */
	record Row(long number, String name, long version, String edition, long requester, State state, Kind kind,
			@Nullable Long renews, @Nullable Tier residualTier, int people, @Nullable Role role,
			@Nullable Instant dueAt, @Nullable Long assignee) {

		static Row of(Line line) {
			return new Row(line.number(), line.name(), line.version(), line.edition(), line.requester(), line.state(),
					line.kind(), line.renews(), line.tier(), line.people(), line.role(), line.dueAt(), line.assignee());
		}

	}

	/**
	 * A word on the open step.
	 *
	 * @param sha256 of the verdict that was looked at
	 * @param acceptance what the risk owner accepts of the risk that is left
	 * @param password where it was not shown a moment ago
	 */
	record Decided(@Nullable Word word, @Nullable String reason, @Nullable Long version, @Nullable Integer revision,
			@Nullable String sha256, @Nullable List<@Nullable String> conditions, @Nullable LocalDate until,
			@Nullable String dataCeiling, @Nullable String acceptance, @Nullable String password) {

		Said said() {
			if (this.word == null) {
				throw new Invalid(List.of(new Violation("word", "missing", "", "APPROVE or DENY")));
			}
			List<String> conditions = (this.conditions != null)
					? this.conditions.stream().map((each) -> Objects.requireNonNullElse(each, "")).toList() : List.of();
			return new Said(AskedByProgram.seen(this.version), (this.revision != null) ? this.revision : 0,
					Objects.requireNonNullElse(this.sha256, ""), Objects.requireNonNullElse(this.reason, ""),
					new Tightening(conditions, this.until, this.dataCeiling), this.acceptance);
		}

	}

	/** A question to whoever asks. */
	record Asked(@Nullable Long version, @Nullable String question) {
	}

	/**
	 * What was seen.
	 *
	 * @param sha256 of the verdict
	 */
	record Seen(@Nullable Long version, @Nullable String sha256) {
	}

}
