package org.weighhouse.web.delegate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Words;

/**
 * Where somebody who will be away names who decides in their place. Nobody but the holder
 * of a role gives it on, for a time, and nobody gives on what was given to them.
 */
@Component
public class DelegationDesk {

	private final Delegations delegations;

	private final People people;

	private final AuditLog audit;

	private final Clock clock;

	DelegationDesk(Delegations delegations, People people, AuditLog audit, Clock clock) {
		this.delegations = delegations;
		this.people = people;
		this.audit = audit;
		this.clock = clock;
	}

	/** One delegation for each role that was named: all of them or none. */
	@Transactional
	void give(Person me, DelegationForm form) {
		Person giver = this.people.find(me.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		LocalDate today = today();
		DelegationCheck check = new DelegationCheck();
		String typed = Objects.requireNonNullElse(form.taker(), "");
		Set<Role> roles = check.roles(giver, Objects.requireNonNullElse(form.roles(), List.of()));
		LocalDate starts = check.day("starts", Objects.requireNonNullElse(form.starts(), ""), today);
		LocalDate ends = check.day("ends", Objects.requireNonNullElse(form.ends(), ""), starts.minusDays(1));
		check.time(starts, ends, today);
		Optional<Long> taker = this.people.withEmail(typed);
		check.taker(giver, taker.orElse(null), typed);
		taker.filter((id) -> id != giver.id())
			.ifPresent((id) -> check.loop(giver.id(), id, typed, this.delegations.within(starts, ends)));
		String reason = Words.checked("reason", form.reason(), check.violations());
		Invalid.refuse(check.violations());
		for (Role role : roles) {
			Delegation given = new Delegation(0, giver.id(), taker.orElseThrow(), role, starts, ends, reason, null);
			long id = this.delegations.add(given);
			this.audit.record(Act.of(Act.person(giver.id()), "delegation.given", "DEL-" + id)
				.because(reason)
				.with(Map.of("taker", Act.person(given.taker()), "role", role.name(), "starts", starts.toString(),
						"ends", ends.toString())));
		}
	}

	/**
	 * Whoever gave it, and whoever took it, may end it at any time; doing so twice is
	 * once.
	 */
	@Transactional
	void end(Person me, long id) {
		Delegation delegation = this.delegations.find(id)
			.filter((found) -> found.giver() == me.id() || found.taker() == me.id())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		if (delegation.isOver(today())) {
			return;
		}
		this.delegations.end(id, me.id());
		this.audit.record(Act.of(Act.person(me.id()), "delegation.ended", delegation.name()));
	}

	/** What somebody may see of them: their own, compliance all. */
	@Transactional(readOnly = true)
	List<Delegation> visibleTo(Person me) {
		return this.delegations.of(me.id(), me.has(Role.COMPLIANCE));
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
