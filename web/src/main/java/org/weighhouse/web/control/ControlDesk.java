package org.weighhouse.web.control;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.engine.rulebook.Control;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.tool.Register;

import tools.jackson.databind.json.JsonMapper;

/**
 * Where reviewers verify controls, renew them and end them. Each act is written down in
 * its transaction.
 */
@Component
public class ControlDesk {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Verifications verifications;

	private final EvidenceFiles files;

	private final ActivePolicy policy;

	private final Register register;

	private final People people;

	private final AuditLog audit;

	private final VerificationTerms terms;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ControlDesk(Verifications verifications, EvidenceFiles files, ActivePolicy policy, Register register, People people,
			AuditLog audit, VerificationTerms terms, ApplicationEventPublisher events, Clock clock) {
		this.verifications = verifications;
		this.files = files;
		this.policy = policy;
		this.register = register;
		this.people = people;
		this.audit = audit;
		this.terms = terms;
		this.events = events;
		this.clock = clock;
	}

	/** A control counts from now on. */
	public record Verified(long verification, String control) {
	}

	/** A control counts until another day. */
	public record Renewed(long verification, String control) {
	}

	/** A control no longer counts. */
	public record Ended(long verification, String control) {
	}

	/**
	 * A reviewer has seen that a control is there.
	 * @param requester who asked for the request that it is for; null where it is for
	 * none
	 * @param until the last day (UTC) on which it counts; null for the usual one
	 * @return the number of the verification
	 * @throws NotAReviewer if they do not hold that role now
	 * @throws RequesterVerifies if they asked for it themselves
	 * @throws WrongVerification with everything that is wrong
	 */
	@Transactional
	public long verify(long reviewer, @Nullable Long requester, String control, Reach reach, Evidence evidence,
			@Nullable LocalDate until) {
		requireReviewer(reviewer);
		Control known = control(control);
		LocalDate last = (until != null) ? until : this.terms.usual(known, today());
		check(control, reach, evidence, last).refuse();
		Verification verification = new Verification(null, control, reach, evidence, requester, reviewer, now(), last,
				null);
		long number = this.verifications.add(verification);
		this.audit.record(Act.of(Act.person(reviewer), "control.verified", "control:" + number)
			.moving(null, Verification.State.VERIFIED.name())
			.because(evidence.note())
			.with(details(verification)));
		this.events.publishEvent(new Verified(number, control));
		return number;
	}

	/**
	 * A reviewer has seen that it is still there. It counts everywhere it did before.
	 * @param until as in {@link #verify}
	 * @throws AlreadyEnded if it was ended; other refusals as in {@link #verify}
	 */
	@Transactional
	public void renew(long reviewer, long number, Evidence evidence, @Nullable LocalDate until) {
		requireReviewer(reviewer);
		Verification before = locked(number);
		LocalDate last = (until != null) ? until : this.terms.usual(control(before.control()), today());
		check(before.control(), before.reach(), evidence, last).refuse();
		Verification after = before.renewed(reviewer, evidence, now(), last);
		this.verifications.update(after);
		this.audit.record(Act.of(Act.person(reviewer), "control.renewed", after.subject())
			.moving(before.on(today()).name(), after.on(today()).name())
			.because(evidence.note())
			.with(details(after)));
		this.events.publishEvent(new Renewed(number, after.control()));
	}

	/**
	 * A reviewer says that it no longer counts.
	 * @throws AlreadyEnded if it was ended before
	 */
	@Transactional
	public void end(long reviewer, long number, String reason) {
		requireReviewer(reviewer);
		new VerificationCheck().text("reason", reason).refuse();
		Verification before = locked(number);
		Verification after = before.ended(new Verification.Ending(reviewer, now(), reason));
		this.verifications.update(after);
		this.audit.record(Act.of(Act.person(reviewer), "control.ended", after.subject())
			.moving(before.on(today()).name(), Verification.State.ENDED.name())
			.because(reason)
			.with(details(after)));
		this.events.publishEvent(new Ended(number, after.control()));
	}

	/** Everything that is wrong with a verification that is not kept. */
	List<Refused> problems(String control, Reach reach, Evidence evidence, @Nullable LocalDate until) {
		return check(control, reach, evidence, (until != null) ? until : today()).problems();
	}

	private VerificationCheck check(String control, Reach reach, Evidence evidence, LocalDate until) {
		Rulebook rulebook = this.policy.ruleBase().rulebook();
		return new VerificationCheck().reach(control, reach, rulebook, this.register.catalog())
			.evidence(evidence, this.files)
			.until(until, today(), this.terms.last(today()));
	}

	void requireReviewer(long person) {
		if (this.people.find(person).filter((found) -> found.has(Role.REVIEWER)).isEmpty()) {
			throw new NotAReviewer(person);
		}
	}

	private Control control(String id) {
		Control control = this.policy.ruleBase().rulebook().controls().find(id);
		if (control == null) {
			throw new UnknownVerification(id);
		}
		return control;
	}

	private Verification locked(long number) {
		return this.verifications.lock(number).orElseThrow(() -> new UnknownVerification(String.valueOf(number)));
	}

	private static Map<String, String> details(Verification verification) {
		Reach reach = verification.reach();
		Map<String, String> details = new TreeMap<>();
		details.put("control", verification.control());
		details.put("scope", reach.scope().name());
		details.put("until", verification.until().toString());
		put(details, "edition", reach.edition());
		put(details, "request", reach.request());
		put(details, "blueprint", reach.blueprint());
		put(details, "requester", (verification.requester() != null) ? Act.person(verification.requester()) : null);
		put(details, "link", verification.evidence().link());
		put(details, "file", verification.evidence().file());
		if (!reach.limits().isEmpty()) {
			details.put("limits", JSON.writeValueAsString(reach.limits()));
		}
		return details;
	}

	private static void put(Map<String, String> details, String name, @Nullable Object value) {
		if (value != null) {
			details.put(name, value.toString());
		}
	}

	private Instant now() {
		return Instant.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
