package org.weighhouse.web.control;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weighhouse.engine.VerifiedControls.Scope;
import org.weighhouse.web.account.Person;

/**
 * The controls and their verifications, for programs. Files are kept through the page.
 */
@RestController
@RequestMapping("/api/v1")
class ControlApi {

	private static final String ONE = "/verifications/{id:\\d{1,18}}";

	private final ControlBook book;

	private final Clerk clerk;

	ControlApi(ControlBook book, Clerk clerk) {
		this.book = book;
		this.clerk = clerk;
	}

	@GetMapping("/controls")
	List<Standing> list(@RequestParam(defaultValue = "ALL") ControlBook.Show show) {
		return this.book.list(show).stream().map(Standing::of).toList();
	}

	@GetMapping("/controls/{id}")
	Whole one(@PathVariable String id) {
		return new Whole(Standing.of(this.book.state(id)), this.book.verifications(id));
	}

	@PostMapping(path = "/controls/{id}/verifications", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Told> verify(@PathVariable String id, @RequestBody Shown shown, Person me) {
		long number = this.clerk.verify(me.id(), id, shown.form());
		return ResponseEntity.created(URI.create("/api/v1/controls/" + id)).body(this.book.verification(number));
	}

	@PostMapping(path = ONE + "/renew", consumes = MediaType.APPLICATION_JSON_VALUE)
	Told renew(@PathVariable("id") long number, @RequestBody Again again, Person me) {
		this.clerk.renew(me.id(), this.book.controlOf(number), number, again.form());
		return this.book.verification(number);
	}

	@PostMapping(path = ONE + "/end", consumes = MediaType.APPLICATION_JSON_VALUE)
	Told end(@PathVariable("id") long number, @RequestBody Over over, Person me) {
		this.clerk.end(me.id(), number, over.form());
		return this.book.verification(number);
	}

	/**
	 * How a control stands today.
	 *
	 * @param everywhere the last day on which it counts everywhere; null where it does
	 * not
	 */
	record Standing(String control, String name, @Nullable LocalDate everywhere, long editions, long requests,
			@Nullable LocalDate ends, boolean expired) {

		static Standing of(ControlState state) {
			return new Standing(state.control().id(), state.control().name(), state.everywhere(), state.editions(),
					state.requests(), state.ends(), state.expired());
		}

	}

	/** A control with all that was verified of it, the newest first. */
	record Whole(Standing standing, List<Told> verifications) {
	}

	/** A verification; people by their numbers. */
	record Told(long number, String control, Scope scope, @Nullable String edition, @Nullable Long request,
			@Nullable String blueprint, Map<String, List<String>> limits, Verification.State state, LocalDate until,
			long verifier, Instant verifiedAt, String note, @Nullable String link, @Nullable String file) {

		static Told of(Verification each, LocalDate today) {
			Reach reach = each.reach();
			return new Told(each.number(), each.control(), reach.scope(), reach.edition(), reach.request(),
					reach.blueprint(), reach.limits(), each.on(today), each.until(), each.verifier(), each.verifiedAt(),
					each.evidence().note(), each.evidence().link(), each.evidence().file());
		}

	}

	/**
	 * What a reviewer has seen, and where it holds.
	 *
	 * @param edition null for the whole organisation
	 * @param request where it holds for one request alone
	 * @param limits the answers that it holds for, by question
	 * @param until as `2026-12-31`; null for the usual day
	 */
	record Shown(@Nullable String edition, @Nullable Long request, @Nullable String blueprint,
			@Nullable Map<String, @Nullable List<@Nullable String>> limits, @Nullable String note,
			@Nullable String link, @Nullable String until) {

		VerificationForm form() {
			MultiValueMap<String, String> fields = fields(this.note, this.link, this.until);
			put(fields, "edition", this.edition);
			put(fields, "request", (this.request != null) ? this.request.toString() : null);
			put(fields, "blueprint", this.blueprint);
			if (this.limits != null) {
				this.limits.forEach((question, answers) -> fields.put("limit." + question, (answers != null)
						? answers.stream().map((answer) -> (answer != null) ? answer : "").toList() : List.of()));
			}
			return new VerificationForm(fields, null);
		}

	}

	/** What a reviewer has seen again. */
	record Again(@Nullable String note, @Nullable String link, @Nullable String until) {

		VerificationForm form() {
			return new VerificationForm(fields(this.note, this.link, this.until), null);
		}

	}

	/** Why it no longer counts. */
	record Over(@Nullable String reason) {

		VerificationForm form() {
			MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
			put(fields, "reason", this.reason);
			return new VerificationForm(fields, null);
		}

	}

	private static MultiValueMap<String, String> fields(@Nullable String note, @Nullable String link,
			@Nullable String until) {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		put(fields, "note", note);
		put(fields, "link", link);
		put(fields, "until", until);
		return fields;
	}

	private static void put(MultiValueMap<String, String> fields, String name, @Nullable String value) {
		if (value != null) {
			fields.add(name, value);
		}
	}

}
