package org.weighhouse.web.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Violation;

/**
 * The register of exceptions for programs.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class ExceptionRegisterApi {

	private static final int ON_A_PAGE = 100;

	private final ExceptionPages pages;

	private final ExceptionKeeping keeping;

	private final Confirmed confirmed;

	ExceptionRegisterApi(ExceptionPages pages, ExceptionKeeping keeping, Confirmed confirmed) {
		this.pages = pages;
		this.keeping = keeping;
		this.confirmed = confirmed;
	}

	@GetMapping("/exceptions")
	List<Row> list(@RequestParam(defaultValue = "OPEN") ExceptionRegister.View show,
			@RequestParam(required = false) @Nullable Tier tier, @RequestParam(defaultValue = "0") long owner,
			@RequestParam(defaultValue = "1") int page, Person me) {
		int index = Math.min(Math.max(page, 1), 1_000_000) - 1;
		return this.pages.rows(new ExceptionRegister.Filter(show, tier, owner), me, PageRequest.of(index, ON_A_PAGE))
			.map(Row::of)
			.getContent();
	}

	@PostMapping("/exceptions/recertify")
	Map<String, Integer> recertify(@RequestBody Several several, Person me, HttpServletRequest request) {
		this.confirmed.must(me, Objects.requireNonNullElse(several.password(), ""), request);
		List<Violation> violations = new ArrayList<>();
		List<Recertifying> words = new ArrayList<>();
		for (Said said : Objects.requireNonNullElse(several.words(), List.<Said>of())) {
			if (said == null || said.word() == null) {
				violations.add(new Violation("words", "missing", "", "CONFIRM or REVOKE"));
			}
			else {
				words.add(new Recertifying(said.approval(), said.version(), said.word(),
						Objects.requireNonNullElse(said.reason(), "")));
			}
		}
		Invalid.refuse(violations);
		this.keeping.recertify(me, words);
		return Map.of("done", words.size());
	}

	@PostMapping("/approvals/{id:\\d{1,18}}/logs")
	Map<String, String> reviewLogs(@PathVariable long id, @RequestBody Looked looked, Person me) {
		LocalDate monday = ExceptionRegisterController.day(Objects.requireNonNullElse(looked.week(), ""));
		this.keeping.reviewLogs(me, id, monday, Objects.requireNonNullElse(looked.lookedAt(), ""));
		return Map.of("approval", "APR-" + id, "week", monday.toString());
	}

	/**
	 * Several exceptions that somebody went through, and the password if it is asked for.
	 */
	record Several(@Nullable List<@Nullable Said> words, @Nullable String password) {
	}

	/** Whether one is still needed, and why. */
	record Said(long approval, long version, Recertifying.@Nullable Word word, @Nullable String reason) {
	}

	/** The Monday of a week, and what was looked at. */
	record Looked(@Nullable String week, @Nullable String lookedAt) {
	}

	/** An exception in a list. */
	record Row(String approval, long version, String request, String edition, Approval.State state, Tier tier,
			String dataClass, LocalDate starts, LocalDate ends, LocalDate migration, String alternative,
			boolean overdue, int renewalsUsed, int renewalsLeft, long missedLogReviews,
			@Nullable LocalDate lastConfirmed) {

		static Row of(ExceptionPages.Row row) {
			ExceptionLine line = row.line();
			return new Row(line.name(), line.version(), "REQ-" + line.request(), line.edition(), line.state(),
					line.tier(), line.dataClass(), line.starts(), line.ends(), line.migration(), line.alternative(),
					line.overdue(), line.renewed(), row.left(), row.missed(), line.confirmed());
		}

	}

}
