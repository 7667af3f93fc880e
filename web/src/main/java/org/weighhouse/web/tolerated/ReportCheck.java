package org.weighhouse.web.tolerated;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weighhouse.catalog.Tool;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Violation;
import org.weighhouse.web.request.Words;
import org.weighhouse.web.tolerated.ToleratedUse.Terms;
import org.weighhouse.web.tool.Register;

/**
 * Reads what was typed; says everything that is wrong with it at once.
 */
@Component
class ReportCheck {

	private static final int MOST_PEOPLE = 1_000_000;

	private static final int LONGEST_NAME = 200;

	private static final int LONGEST_PLACE = 500;

	private static final int LONGEST_REASON = 2000;

	/** Nobody remembers further back. */
	private static final int MOST_YEARS = 20;

	private final Register register;

	private final ActivePolicy policy;

	private final People people;

	private final ToleratedSettings settings;

	private final Clock clock;

	ReportCheck(Register register, ActivePolicy policy, People people, ToleratedSettings settings, Clock clock) {
		this.register = register;
		this.policy = policy;
		this.people = people;
		this.settings = settings;
		this.clock = clock;
	}

	/** A report that can be kept. */
	record Checked(Found found, long owner, LocalDate since, Terms terms) {
	}

	/**
	 * What is said of a group.
	 * @param reviewer whether whoever says it may name another owner, a date and a target
	 * @throws Invalid with everything that is wrong
	 */
	Checked checked(Report report, Person who, boolean reviewer) {
		List<Violation> wrong = new ArrayList<>();
		if (!reviewer && report.isByAReviewerOnly()) {
			wrong.add(new Violation("owner", "reviewerOnly", "", ""));
		}
		String edition = edition("edition", report.edition(), wrong);
		String name = null;
		if (edition == null && report.edition().isBlank()) {
			name = Words.checked("name", report.name(), LONGEST_NAME, wrong);
		}
		else if (!report.name().isBlank()) {
			wrong.add(new Violation("name", "both", report.name().strip(), ""));
		}
		String place = Words.checked("place", report.place(), LONGEST_PLACE, wrong);
		int headcount = headcount(report.people(), wrong);
		LocalDate today = LocalDate.now(this.clock);
		LocalDate since = report.since().isBlank() ? today
				: day("since", report.since(), today.minusYears(MOST_YEARS), today, wrong);
		long owner = report.owner().isBlank() ? who.id() : owner(report.owner().strip(), wrong);
		LocalDate until = report.until().isBlank()
				? today.plusDays(reviewer ? this.settings.mostDays() : this.settings.reportedDays())
				: until(report.until(), wrong);
		Target target = target(report.targetEdition(), report.targetBlueprint(), wrong);
		Invalid.refuse(wrong);
		return new Checked(new Found(edition, name, place), owner, since, new Terms(null, headcount, until, target));
	}

	/**
	 * What a reviewer changes.
	 * @throws Invalid with everything that is wrong
	 */
	Terms changed(ToleratedUse use, Change change) {
		List<Violation> wrong = new ArrayList<>();
		String edition = edition("edition", change.edition(), wrong);
		if (edition != null && use.found().edition() != null) {
			wrong.add(new Violation("edition", "known", edition, ""));
		}
		Terms terms = new Terms(edition, headcount(change.people(), wrong),
				isAsItWas(use, change) ? use.until() : until(change.until(), wrong),
				target(change.targetEdition(), change.targetBlueprint(), wrong));
		Words.checked("reason", change.reason(), LONGEST_REASON, wrong);
		Invalid.refuse(wrong);
		return terms;
	}

	/** A date that is over may stay while something else is changed. */
	private static boolean isAsItWas(ToleratedUse use, Change change) {
		return change.until().strip().equals(use.until().toString());
	}

	private @Nullable String edition(String field, String typed, List<Violation> wrong) {
		return known(field, typed, this::isEdition, wrong);
	}

	private Target target(String edition, String blueprint, List<Violation> wrong) {
		return new Target(edition("targetEdition", edition, wrong), known("targetBlueprint", blueprint,
				(id) -> this.policy.ruleBase().rulebook().findBlueprint(id) != null, wrong));
	}

	private static @Nullable String known(String field, String typed, Predicate<String> isKnown,
			List<Violation> wrong) {
		String id = typed.strip();
		if (id.isEmpty()) {
			return null;
		}
		if (!isKnown.test(id)) {
			wrong.add(new Violation(field, "unknown", id, ""));
		}
		return id;
	}

	private boolean isEdition(String id) {
		String[] parts = id.split("/", 2);
		Tool tool = (parts.length == 2) ? this.register.catalog().find(parts[0]) : null;
		return tool != null && tool.findEdition(parts[1]) != null;
	}

	private static int headcount(String typed, List<Violation> wrong) {
		String digits = typed.strip();
		int number = digits.matches("\\d{1,7}") ? Integer.parseInt(digits) : 0;
		if (number < 1 || number > MOST_PEOPLE) {
			wrong.add(new Violation("people", "range", digits, ""));
		}
		return number;
	}

	private long owner(String email, List<Violation> wrong) {
		return this.people.withEmail(email).orElseGet(() -> {
			wrong.add(new Violation("owner", "nobody", email, ""));
			return 0L;
		});
	}

	private LocalDate until(String typed, List<Violation> wrong) {
		LocalDate today = LocalDate.now(this.clock);
		return day("until", typed, today, today.plusDays(this.settings.mostDays()), wrong);
	}

	private static LocalDate day(String field, String typed, LocalDate first, LocalDate last, List<Violation> wrong) {
		LocalDate day = null;
		try {
			day = LocalDate.parse(typed.strip());
		}
		catch (DateTimeParseException ex) {
			wrong.add(new Violation(field, "date", typed.strip(), first + " – " + last));
			return first;
		}
		if (day.isBefore(first) || day.isAfter(last)) {
			wrong.add(new Violation(field, "date", day.toString(), first + " – " + last));
		}
		return day;
	}

}
