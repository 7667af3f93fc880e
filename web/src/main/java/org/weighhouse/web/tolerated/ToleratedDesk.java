package org.weighhouse.web.tolerated;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Violation;
import org.weighhouse.web.request.Words;
import org.weighhouse.web.tolerated.ToleratedUse.Ending;
import org.weighhouse.web.tolerated.ToleratedUse.State;
import org.weighhouse.web.tolerated.ToleratedUse.Terms;

/**
 * Where reviewers say what is tolerated until when, and where people report what they use
 * themselves. Each act is one transaction that holds the row, with its entry.
 */
@Component
@Transactional
public class ToleratedDesk {

	private final ToleratedUses uses;

	private final ReportCheck check;

	private final GroupRequests requests;

	private final People people;

	private final AuditLog audit;

	private final Clock clock;

	ToleratedDesk(ToleratedUses uses, ReportCheck check, GroupRequests requests, People people, AuditLog audit,
			Clock clock) {
		this.uses = uses;
		this.check = check;
		this.requests = requests;
		this.people = people;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Takes in what somebody says that they use, or what a reviewer found.
	 * @throws Invalid with everything that is wrong
	 */
	long add(Person me, Report report) {
		Person who = now(me);
		boolean found = who.has(Role.REVIEWER);
		ReportCheck.Checked checked = this.check.checked(report, who, found);
		ToleratedUse use = this.uses
			.save(ToleratedUse.begun(checked.found(), checked.owner(), who.id(), checked.terms(), checked.since()));
		record(use, who, (use.owner() == who.id()) ? "tolerated.reported" : "tolerated.added", null, null);
		return use.number();
	}

	/**
	 * Takes in everything that a reviewer found, or nothing.
	 * @throws Invalid with everything that is wrong with any of it, each once
	 */
	public void addAll(Person me, List<Report> reports) {
		Person who = now(me);
		Set<Violation> wrong = new LinkedHashSet<>();
		for (Report report : reports) {
			try {
				this.check.checked(report, who, who.has(Role.REVIEWER));
			}
			catch (Invalid ex) {
				wrong.addAll(ex.violations());
			}
		}
		Invalid.refuse(List.copyOf(wrong));
		reports.forEach((report) -> add(me, report));
	}

	/** Sets another date or target, with a reason. */
	void change(Person me, long id, long seen, Change change) {
		act(me, id, seen, (use, who) -> {
			mustReview(who, use);
			use.change(this.check.changed(use, change));
			return new Done("tolerated.changed", change.reason());
		});
	}

	/** Its group moved, or stopped. */
	void end(Person me, long id, long seen, Ending ending, String reason) {
		String words = Words.needed("reason", reason);
		act(me, id, seen, (use, who) -> {
			mustReview(who, use);
			use.end(ending, now());
			return new Done("tolerated.ended", words);
		});
	}

	/**
	 * Its owner asks for the group.
	 * @return the number of the draft
	 */
	long ask(Person me, long id, long seen) {
		ToleratedUse asked = act(me, id, seen, (use, who) -> {
			if (use.owner() != who.id()) {
				throw new NotItsOwner(use.name());
			}
			use.ask(this.requests.draft(use, who));
			return new Done("tolerated.requested", null);
		});
		Long request = asked.request();
		return (request != null) ? request : 0;
	}

	/** What its group asked for was granted: that ends it. */
	void granted(long request, String actor) {
		this.uses.lockOfRequest(request).filter((use) -> use.state() == State.REQUESTED).ifPresent((use) -> {
			use.end(Ending.MOVED, now());
			this.uses.save(use);
			this.audit.record(Act.of(actor, "tolerated.granted", use.name())
				.moving(State.REQUESTED.name(), use.state().name())
				.with(details(use)));
		});
	}

	private ToleratedUse act(Person me, long id, long seen, BiFunction<ToleratedUse, Person, Done> deed) {
		Person who = now(me);
		ToleratedUse use = this.uses.lock(id)
			.filter((found) -> Eyes.of(who).see(found.owner()))
			.orElseThrow(() -> new NoSuchToleratedUse("TOL-" + id));
		State from = use.state();
		if (use.version() != seen) {
			throw new ChangedMeanwhile(use.name());
		}
		Done done = deed.apply(use, who);
		this.uses.save(use);
		record(use, who, done.what(), from, done.reason());
		return use;
	}

	private void record(ToleratedUse use, Person who, String what, @Nullable State from, @Nullable String reason) {
		this.audit.record(Act.of(Act.person(who.id()), what, use.name())
			.moving((from != null) ? from.name() : null, use.state().name())
			.because(reason)
			.with(details(use)));
	}

	private static Map<String, String> details(ToleratedUse use) {
		Map<String, String> details = new TreeMap<>();
		details.put("what", (use.found().edition() != null) ? use.found().edition() : use.found().name() + "");
		details.put("owner", Act.person(use.owner()));
		details.put("since", use.since().toString());
		details.put("until", use.until().toString());
		details.put("people", String.valueOf(use.people()));
		put(details, "moveTo", use.target().edition());
		put(details, "moveInto", use.target().blueprint());
		put(details, "request", (use.request() != null) ? "REQ-" + use.request() : null);
		put(details, "ending", (use.ending() != null) ? use.ending().name() : null);
		return details;
	}

	private static void put(Map<String, String> details, String name, @Nullable String value) {
		if (value != null) {
			details.put(name, value);
		}
	}

	private static void mustReview(Person who, ToleratedUse use) {
		if (!who.has(Role.REVIEWER)) {
			throw new NotAReviewer(use.name());
		}
	}

	private Person now(Person me) {
		return this.people.find(me.id()).orElseThrow(() -> new NoSuchToleratedUse("TOL"));
	}

	private Instant now() {
		return Instant.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

	/** What a deed is called, and why it was done. */
	private record Done(String what, @Nullable String reason) {
	}

	/** Today, by which dates are measured. */
	LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
