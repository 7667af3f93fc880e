package org.weighhouse.web.tool;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.catalog.Tool;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.tool.Signal.Grade;

/**
 * Where reviewers report news about tools, and grade what is alleged. It takes one person
 * to take something more gravely and two to take it less so.
 */
@Component
public class SignalDesk {

	private final Signals signals;

	private final Register register;

	private final People people;

	private final AuditLog audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SignalDesk(Signals signals, Register register, People people, AuditLog audit, ApplicationEventPublisher events,
			Clock clock) {
		this.signals = signals;
		this.register = register;
		this.people = people;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
	}

	/** There is news about a tool, or other news than before. */
	public record Heard(long signal, String about) {

		/** As people and the audit log name it. */
		public String name() {
			return "SIG-" + this.signal;
		}

	}

	/**
	 * News about a tool or one of its editions.
	 * @return its number
	 * @throws WrongSignal with everything that is wrong
	 */
	@Transactional
	long report(long person, String tool, SignalForm form) {
		require(person, Role.REVIEWER);
		Tool found = this.register.tool(tool);
		SignalCheck check = new SignalCheck();
		Signal.Kind kind = check.word("kind", Signal.Kind.class, form.kind());
		String about = check.about(found, form.edition());
		String source = check.link("source", form.source());
		LocalDate published = check.day("published", form.published(), today());
		String words = check.text("words", form.words());
		String cve = check.cve(kind, form.cve());
		Versions affected = check.versions(kind, form.from(), form.below());
		Grade grade = check.grade(kind, form.grade());
		Signal signal = new Signal(null, check.right(kind), about, source, published, words, cve, affected, grade,
				person, now(), null, null);
		long number = this.signals.add(signal);
		tell(person, "signal.reported", this.signals.lock(number).orElseThrow(), null, words);
		return number;
	}

	/**
	 * A vulnerability of a tool is known to be exploited, as published data says.
	 * @param person who takes that in; null where nobody does but the clock
	 * @return its number
	 */
	@Transactional
	public long exploited(@Nullable Long person, String tool, String cve, String source, LocalDate published,
			String words) {
		Signal signal = new Signal(null, Signal.Kind.KNOWN_EXPLOITED, this.register.tool(tool).id(), source, published,
				words, cve, null, null, person, now(), null, null);
		long number = this.signals.add(signal);
		tell(person, "signal.reported", locked(number), null, words);
		return number;
	}

	/**
	 * A vulnerability is fixed from a version on: what is older is still concerned.
	 * @throws NothingToChange if it is withdrawn, or is taken like that already
	 */
	@Transactional
	public void fixed(long person, long number, String version, String reason) {
		require(person, Role.REVIEWER);
		Signal before = locked(number);
		Signal after = before.narrowed(new Versions(null, version));
		change(person, "signal.narrowed", before, after, reason);
	}

	/** The evidence of an allegation is better than it was. */
	@Transactional
	void raise(long person, long number, String grade, String source, String published) {
		require(person, Role.REVIEWER);
		SignalCheck check = new SignalCheck();
		Grade to = check.word("grade", Grade.class, grade);
		String link = check.link("source", source);
		LocalDate day = check.day("published", published, today());
		Signal before = locked(number);
		Signal after = before.raised(check.right(to), link, day, now());
		change(person, "signal.graded", before, after, null);
	}

	/** Somebody wants it to be taken less gravely: at a lower grade, or not at all. */
	@Transactional
	public void propose(long person, long number, String grade, String reason) {
		require(person, Role.REVIEWER);
		SignalCheck check = new SignalCheck();
		Grade to = SignalForm.text(grade).isEmpty() ? null : check.word("grade", Grade.class, grade);
		String words = check.text("reason", reason);
		check.refuse();
		Signal before = locked(number);
		Signal after = before.proposed(new Signal.Softer(to, words, person, now()));
		this.signals.update(after);
		this.audit.record(Act.of(Act.person(person), "signal.softer-proposed", after.name())
			.moving(state(before), state(before))
			.because(words)
			.with((to != null) ? Map.of("grade", to.name()) : Map.of()));
	}

	/** A second person agrees that it be taken less gravely. */
	@Transactional
	void agree(long person, long number) {
		require(person, Role.REVIEWER, Role.CISO);
		Signal before = locked(number);
		Signal after = before.softened(person, now());
		String reason = (before.softer() != null) ? before.softer().reason() : null;
		change(person, after.isOpen() ? "signal.graded" : "signal.withdrawn", before, after, reason);
	}

	/** It is taken as gravely as before. */
	@Transactional
	void disagree(long person, long number, String reason) {
		require(person, Role.REVIEWER, Role.CISO);
		SignalCheck check = new SignalCheck();
		String words = check.text("reason", reason);
		check.refuse();
		Signal before = locked(number);
		Signal after = before.kept();
		this.signals.update(after);
		this.audit.record(Act.of(Act.person(person), "signal.softer-refused", after.name())
			.moving(state(before), state(after))
			.because(words));
	}

	private void change(long person, String what, Signal before, Signal after, @Nullable String reason) {
		this.signals.update(after);
		tell(person, what, after, state(before), reason);
	}

	private void tell(@Nullable Long person, String what, Signal signal, @Nullable String from,
			@Nullable String reason) {
		this.audit.record(Act.of((person != null) ? Act.person(person) : Act.CLOCK, what, signal.name())
			.moving(from, state(signal))
			.because(reason)
			.with(details(signal)));
		this.events.publishEvent(new Heard(signal.number(), signal.about()));
	}

	private static String state(Signal signal) {
		if (!signal.isOpen()) {
			return "WITHDRAWN";
		}
		Grade grade = signal.grade();
		return (grade != null) ? grade.name() : "OPEN";
	}

	private static Map<String, String> details(Signal signal) {
		Map<String, String> details = new TreeMap<>();
		details.put("kind", signal.kind().name());
		details.put("about", signal.about());
		details.put("source", signal.source());
		details.put("published", signal.published().toString());
		if (signal.cve() != null) {
			details.put("cve", signal.cve());
		}
		if (signal.affected() != null) {
			details.put("versions", signal.affected().toString());
		}
		return details;
	}

	private void require(long person, Role... roles) {
		boolean one = this.people.find(person).filter((found) -> Arrays.stream(roles).anyMatch(found::has)).isPresent();
		if (!one) {
			throw new NotAReviewerOfTools(person);
		}
	}

	private Signal locked(long number) {
		return this.signals.lock(number).orElseThrow(() -> new UnknownSignal(number));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private Instant now() {
		return Instant.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

}
