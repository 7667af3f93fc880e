package org.weighhouse.web.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.weighhouse.web.approval.ApprovalRegister.Filter;
import org.weighhouse.web.approval.ApprovalRegister.View;
import org.weighhouse.web.request.Cursor;
import org.weighhouse.web.request.Desk;
import org.weighhouse.web.request.Kind;

/**
 * The register of approvals for programs.
 */
@RestController
@RequestMapping(path = "/api/v1/approvals", produces = MediaType.APPLICATION_JSON_VALUE)
class ApprovalApi {

	private static final int MOST = 100;

	private final ApprovalRegister register;

	private final ApprovalDesk desk;

	private final ApprovalPages pages;

	private final Desk requests;

	private final Confirmed confirmed;

	ApprovalApi(ApprovalRegister register, ApprovalDesk desk, ApprovalPages pages, Desk requests, Confirmed confirmed) {
		this.register = register;
		this.desk = desk;
		this.pages = pages;
		this.requests = requests;
		this.confirmed = confirmed;
	}

	@GetMapping
	Listed list(@RequestParam(defaultValue = "IN_EFFECT") View show, @RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @Nullable Tier tier, @RequestParam(defaultValue = "0") long request,
			@RequestParam(defaultValue = "") String cursor, @RequestParam(defaultValue = "100") int size, Person me) {
		int most = Math.min(Math.max(size, 1), MOST);
		List<Line> lines = this.register.after(new Filter(show, q.strip(), tier, request), me, Cursor.read(cursor, 2),
				most);
		Line last = (lines.size() == most) ? lines.get(most - 1) : null;
		return new Listed(lines.stream().map(Row::of).toList(),
				(last != null) ? Cursor.after(last.ends(), last.number()) : null);
	}

	@PostMapping("/{id:\\d{1,18}}/revoke")
	Map<String, String> revoke(@PathVariable long id, @RequestBody Reason reason, Person me) {
		this.desk.revoke(me, id, reason.reason());
		return Map.of("approval", "APR-" + id, "state", Approval.State.REVOKED.name());
	}

	@PostMapping("/{id:\\d{1,18}}/renew")
	Map<String, String> renew(@PathVariable long id, Person me) {
		this.pages.mustSee(id, me);
		return Map.of("approval", "APR-" + id, "request", this.requests.renew(me.id(), id).name());
	}

	@PostMapping("/{id:\\d{1,18}}/lift")
	Map<String, String> lift(@PathVariable long id, @RequestBody Confirmation said, Person me,
			HttpServletRequest request) {
		this.confirmed.must(me, Objects.requireNonNullElse(said.password(), ""), request);
		this.desk.lift(me, id, said.reason());
		return Map.of("approval", "APR-" + id, "state", Approval.State.ACTIVE.name());
	}

	@PostMapping("/{id:\\d{1,18}}/conditions/{place:\\d{1,9}}/met")
	Map<String, String> meet(@PathVariable long id, @PathVariable int place, @RequestBody Shown shown, Person me) {
		this.desk.meet(me, id, place, shown.evidence());
		return Map.of("approval", "APR-" + id, "condition", String.valueOf(place));
	}

	@PostMapping("/{id:\\d{1,18}}/conditions/{place:\\d{1,9}}/open")
	Map<String, String> reopen(@PathVariable long id, @PathVariable int place, @RequestBody Reason reason, Person me) {
		this.desk.reopen(me, id, place, reason.reason());
		return Map.of("approval", "APR-" + id, "condition", String.valueOf(place));
	}

	@PutMapping("/{id:\\d{1,18}}/versions")
	Map<String, String> versions(@PathVariable long id, @RequestBody Range range, Person me) {
		this.desk.approveVersions(me, id, Objects.requireNonNullElse(range.from(), ""),
				Objects.requireNonNullElse(range.below(), ""));
		return Map.of("approval", "APR-" + id);
	}

	@DeleteMapping("/{id:\\d{1,18}}/members/{person:\\d{1,18}}")
	Map<String, String> dismiss(@PathVariable long id, @PathVariable long person, Person me) {
		this.desk.dismiss(me, id, person);
		return Map.of("approval", "APR-" + id);
	}

	@PostMapping("/{id:\\d{1,18}}/members")
	Map<String, String> admit(@PathVariable long id, @RequestBody Somebody somebody, Person me) {
		this.desk.admit(me, id, somebody.email());
		return Map.of("approval", "APR-" + id, "member", somebody.email());
	}

	/**
	 * A part of the register.
	 *
	 * @param next the cursor of the next part; null at the end
	 */
	record Listed(List<Row> approvals, @Nullable String next) {
	}

	/** Why. */
	record Reason(String reason) {
	}

	/** Why, and the password where it was not shown a moment ago. */
	record Confirmation(String reason, @Nullable String password) {
	}

	/** What shows that a condition is met. */
	record Shown(String evidence) {
	}

	/** The first version that is approved, and the first that is not any more. */
	record Range(@Nullable String from, @Nullable String below) {
	}

	/** Who is let in. */
	record Somebody(String email) {
	}

	/** An approval in a list. */
	record Row(String approval, String request, String edition, Approval.State state, Tier tier, String dataClass,
			@Nullable String blueprint, @Nullable String project, LocalDate starts, LocalDate ends, boolean standing,
			int openConditions, Kind kind, @Nullable LocalDate renewBy) {

		static Row of(Line line) {
			return new Row(line.name(), "REQ-" + line.request(), line.edition(), line.state(), line.tier(),
					line.dataClass(), line.blueprint(), line.project(), line.starts(), line.ends(), line.standing(),
					line.open(), line.kind(), line.early());
		}

	}

}
