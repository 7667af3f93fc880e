package org.weighhouse.web.delegate;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.request.Violation;

/**
 * Reads what was typed about a delegation, and notes everything that is wrong with it.
 */
final class DelegationCheck {

	/** The roles whose steps can be decided in somebody's place. */
	static final Set<Role> DELEGABLE = EnumSet.of(Role.REVIEWER, Role.OWNER, Role.LEGAL, Role.CISO);

	/** A longer absence is a change of roles, which administrators make. */
	static final int MOST_DAYS = 90;

	private final List<Violation> violations = new ArrayList<>();

	List<Violation> violations() {
		return this.violations;
	}

	Set<Role> roles(Person giver, List<String> typed) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		for (String name : typed) {
			Optional<Role> held = DELEGABLE.stream()
				.filter((role) -> role.name().equals(name) && giver.has(role))
				.findFirst();
			held.ifPresentOrElse(roles::add, () -> note("roles", "notHeld", name, "a deciding role of your own"));
		}
		if (typed.isEmpty()) {
			note("roles", "missing", "", "at least one of your deciding roles");
		}
		return roles;
	}

	LocalDate day(String field, String typed, LocalDate otherwise) {
		try {
			return typed.isEmpty() ? otherwise : LocalDate.parse(typed);
		}
		catch (DateTimeParseException ex) {
			note(field, "noDate", typed, "a day as 2026-12-01");
			return otherwise;
		}
	}

	void time(LocalDate starts, LocalDate ends, LocalDate today) {
		if (starts.isBefore(today)) {
			note("starts", "past", starts.toString(), today.toString());
		}
		if (ends.isBefore(starts)) {
			note("ends", "past", ends.toString(), starts.toString());
		}
		else if (ends.isAfter(starts.plusDays(MOST_DAYS - 1))) {
			note("ends", "tooLate", ends.toString(), starts.plusDays(MOST_DAYS - 1).toString());
		}
	}

	void taker(Person giver, @Nullable Long taker, String typed) {
		if (taker == null) {
			note("taker", "unknownPerson", typed, "the e-mail address of somebody here");
		}
		else if (taker == giver.id()) {
			note("taker", "yourself", typed, "somebody else");
		}
	}

	/** Refuses a circle: whoever is asked must not come back to who asks. */
	void loop(long giver, long taker, String typed, List<Delegation> standing) {
		Set<Long> reached = new HashSet<>();
		Deque<Long> next = new ArrayDeque<>(List.of(taker));
		while (!next.isEmpty()) {
			long at = next.remove();
			if (at == giver) {
				note("taker", "loop", typed, "somebody whose own delegate is not you");
				return;
			}
			if (reached.add(at)) {
				standing.stream().filter((each) -> each.giver() == at).map(Delegation::taker).forEach(next::add);
			}
		}
	}

	private void note(String field, String problem, String found, String expected) {
		this.violations.add(new Violation(field, problem, found, expected));
	}

}
