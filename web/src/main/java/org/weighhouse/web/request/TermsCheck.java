package org.weighhouse.web.request;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Role;

/**
 * Whether the terms of an exception make sense: a risk owner who can accept, words, and a
 * date within its time.
 */
@Component
class TermsCheck {

	private final People people;

	private final Clock clock;

	TermsCheck(People people, Clock clock) {
		this.people = people;
		this.clock = clock;
	}

	/**
	 * The terms with their text stripped.
	 * @param door whose days bound the date; null where there is none now
	 * @throws Invalid with everything that is wrong
	 */
	ExceptionTerms checked(AskedTerms asked, long requester, Doors.@Nullable Door door) {
		List<Violation> violations = new ArrayList<>();
		Optional<ExceptionTerms> terms = checked(asked, requester, door, violations);
		Invalid.refuse(violations);
		return terms.orElseThrow();
	}

	/** Nothing where something is wrong; every violation is noted. */
	Optional<ExceptionTerms> checked(AskedTerms asked, long requester, Doors.@Nullable Door door,
			List<Violation> violations) {
		int before = violations.size();
		Long owner = asked.riskOwner();
		if (owner == null) {
			violations.add(new Violation("riskOwner", "missing", "", "a data or system owner"));
		}
		else if (owner == requester || this.people.find(owner).filter((who) -> who.has(Role.OWNER)).isEmpty()) {
			violations.add(new Violation("riskOwner", "notOwner", owner.toString(), "a data or system owner"));
		}
		String alternative = Words.checked("alternative", asked.alternative(), Words.MOST, violations);
		String whyNot = Words.checked("whyNot", asked.whyNot(), Words.MOST, violations);
		String compensating = Words.checked("compensating", asked.compensating(), Words.MOST, violations);
		LocalDate migration = asked.migration();
		LocalDate today = LocalDate.now(this.clock);
		LocalDate first = today.plusDays(1);
		LocalDate last = (door != null) ? today.plusDays(door.maxDays()) : LocalDate.MAX;
		if (migration == null) {
			violations.add(new Violation("migration", "missing", "", "year-month-day"));
		}
		else if (migration.isBefore(first) || migration.isAfter(last)) {
			violations.add(new Violation("migration", "range", migration.toString(),
					(door != null) ? first + " to " + last : "from " + first));
		}
		return (owner == null || migration == null || violations.size() > before) ? Optional.empty()
				: Optional.of(ExceptionTerms.asked(owner, alternative, whyNot, compensating, migration));
	}

}
