package org.weighhouse.web.approval;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Violation;

/**
 * The register of exceptions, where several are gone through at once, and the weekly look
 * at the logs of each.
 */
@Controller
class ExceptionRegisterController {

	private static final int LAST_PAGE = 1_000_000;

	private final ExceptionPages pages;

	private final ExceptionKeeping keeping;

	private final Confirmed confirmed;

	ExceptionRegisterController(ExceptionPages pages, ExceptionKeeping keeping, Confirmed confirmed) {
		this.pages = pages;
		this.keeping = keeping;
		this.confirmed = confirmed;
	}

	@GetMapping("/exceptions")
	String list(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "") String tier,
			@RequestParam(defaultValue = "") String owner, @RequestParam(defaultValue = "1") int page, Person me,
			HttpServletRequest request, Model model) {
		ExceptionRegister.View view = oneOf(ExceptionRegister.View.class, show);
		ExceptionRegister.Filter filter = new ExceptionRegister.Filter(
				(view != null) ? view : ExceptionRegister.View.OPEN, oneOf(Tier.class, tier),
				owner.matches("\\d{1,18}") ? Long.parseLong(owner) : 0);
		this.pages.draw(filter, Math.min(Math.max(page, 1), LAST_PAGE) - 1, me, request, model);
		return "exceptions";
	}

	/** Confirms several or takes them back, each for a reason of its own. */
	@PostMapping("/exceptions/recertify")
	String recertify(@RequestParam MultiValueMap<String, String> fields, Person me, HttpServletRequest request) {
		String password = first(fields, "password");
		this.confirmed.must(me, password, request);
		this.keeping.recertify(me, chosen(fields));
		request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:/exceptions";
	}

	@PostMapping("/approvals/{id:\\d{1,18}}/logs")
	String reviewLogs(@PathVariable long id, @RequestParam(defaultValue = "") String week,
			@RequestParam(defaultValue = "") String lookedAt, Person me, HttpServletRequest request) {
		this.keeping.reviewLogs(me, id, day(week), lookedAt);
		request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
		return "redirect:/approvals/" + id;
	}

	static LocalDate day(String typed) {
		try {
			return LocalDate.parse(typed.strip());
		}
		catch (DateTimeParseException ex) {
			throw wrong(new Violation("week", "noDay", typed, "the Monday of a week, as 2026-11-16"));
		}
	}

	private static RuntimeException wrong(Violation violation) {
		Invalid.refuse(List.of(violation));
		return new IllegalStateException("a violation was not refused");
	}

	/** The rows that were ticked, with what was said about each. */
	private static List<Recertifying> chosen(MultiValueMap<String, String> fields) {
		List<Violation> violations = new ArrayList<>();
		List<Recertifying> chosen = new ArrayList<>();
		for (String id : fields.getOrDefault("chosen", List.of()).stream().distinct().toList()) {
			Recertifying.Word word = oneOf(Recertifying.Word.class, first(fields, "word-" + id));
			String version = first(fields, "version-" + id);
			if (!id.matches("\\d{1,18}") || !version.matches("\\d{1,18}")) {
				violations.add(new Violation("chosen", "unknown", id, "one of the rows"));
			}
			else if (word == null) {
				violations
					.add(new Violation("word-" + id, "unknown", first(fields, "word-" + id), "CONFIRM or REVOKE"));
			}
			else {
				chosen.add(new Recertifying(Long.parseLong(id), Long.parseLong(version), word,
						first(fields, "reason-" + id)));
			}
		}
		Invalid.refuse(violations);
		return chosen;
	}

	private static String first(MultiValueMap<String, String> fields, String name) {
		String value = fields.getFirst(name);
		return (value != null) ? value : "";
	}

	private static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String word) {
		for (E each : type.getEnumConstants()) {
			if (each.name().equals(word.toUpperCase(Locale.ROOT))) {
				return each;
			}
		}
		return null;
	}

}
