package org.weighhouse.web.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.approval.Recertifying.Word;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Kind;
import org.weighhouse.web.request.Violation;
import org.weighhouse.web.request.Words;

/**
 * Where exceptions are kept up: their logs looked at each week, and whether they are
 * still needed.
 */
@Component
class ExceptionKeeping {

	private final Approvals approvals;

	private final LogReviews reviews;

	private final People people;

	private final AuditLog audit;

	private final JdbcClient jdbc;

	private final Clock clock;

	ExceptionKeeping(Approvals approvals, LogReviews reviews, People people, AuditLog audit, JdbcClient jdbc,
			Clock clock) {
		this.approvals = approvals;
		this.reviews = reviews;
		this.people = people;
		this.audit = audit;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Somebody looked at the logs of a week.
	 * @param monday its first day
	 * @throws WeekClosed if it is not open
	 */
	@Transactional
	void reviewLogs(Person me, long id, LocalDate monday, String lookedAt) {
		String words = Words.needed("lookedAt", lookedAt);
		Acting acting = acting(me, id);
		Approval approval = exception(id, acting);
		acting.mustBeHolderOr(approval, Role.REVIEWER);
		LocalDate today = LocalDate.now(this.clock);
		boolean open = LogWeek.of(approval.term(), until(approval, today), this.reviews.of(id), today)
			.stream()
			.anyMatch((week) -> week.monday().equals(monday) && week.state() == LogWeek.State.OPEN);
		if (!open) {
			throw new WeekClosed(approval.name(), monday);
		}
		try {
			this.reviews.add(id, new LogReview(monday, words, me.id(), now()));
		}
		catch (DuplicateKeyException ex) {
			throw new WeekClosed(approval.name(), monday);
		}
		this.audit.record(Act.of(Act.person(me.id()), "approval.log-reviewed", approval.name())
			.because(words)
			.with(Map.of("week", monday.toString())));
	}

	/** The last day whose logs count. */
	static LocalDate until(Approval approval, LocalDate today) {
		Instant ended = approval.endedAt();
		return (ended != null) ? ended.atZone(ZoneOffset.UTC).toLocalDate() : today;
	}

	/**
	 * Somebody went through several: each is still needed or not, for a reason of its
	 * own. All of it is done, or nothing.
	 * @throws Invalid with everything that is wrong
	 */
	@Transactional
	void recertify(Person me, List<Recertifying> words) {
		List<Violation> violations = new ArrayList<>();
		for (Recertifying word : words) {
			Words.checked("reason-" + word.approval(), word.reason(), violations);
		}
		if (words.isEmpty()) {
			violations.add(new Violation("chosen", "none", "", "at least one"));
		}
		Invalid.refuse(violations);
		words.stream().sorted(Comparator.comparing(Recertifying::approval)).forEach((word) -> recertify(me, word));
	}

	private void recertify(Person me, Recertifying said) {
		Acting acting = acting(me, said.approval());
		Approval approval = exception(said.approval(), acting);
		acting.mustHold(Role.REVIEWER, Role.CISO);
		acting.mustNotHoldIt(approval);
		LocalDate today = LocalDate.now(this.clock);
		Approval.State before = approval.stateOn(today);
		if (approval.isOver(today)) {
			throw new NotInEffect(approval.name(), before);
		}
		if (approval.version() != said.version()) {
			throw new ChangedMeanwhile(approval.name());
		}
		boolean confirmed = said.word() == Word.CONFIRM;
		if (confirmed) {
			confirm(said, me.id());
		}
		else {
			approval.revoke(today, now());
		}
		try {
			this.approvals.save(approval);
		}
		catch (OptimisticLockingFailureException ex) {
			throw new ChangedMeanwhile(approval.name());
		}
		this.audit.record(
				Act.of(Act.person(me.id()), confirmed ? "approval.recertified" : "approval.revoked", approval.name())
					.moving(before.name(), approval.stateOn(today).name())
					.because(said.reason().strip()));
	}

	private void confirm(Recertifying said, long person) {
		this.jdbc
			.sql("insert into recertification (approval, person, reason, at) values (:approval, :person, :reason, :at)")
			.param("approval", said.approval())
			.param("person", person)
			.param("reason", said.reason().strip())
			.param("at", now().atOffset(ZoneOffset.UTC))
			.update();
	}

	private Acting acting(Person me, long id) {
		return new Acting(this.people.find(me.id()).orElseThrow(() -> new NoSuchApproval("APR-" + id)));
	}

	private Approval exception(long id, Acting acting) {
		Approval approval = this.approvals.lock(id)
			.flatMap(this.approvals::findById)
			.filter((found) -> found.basis().kind() == Kind.EXCEPTION)
			.orElseThrow(() -> new NoSuchApproval("APR-" + id));
		acting.mustSee(approval);
		return approval;
	}

	private Instant now() {
		return Instant.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

}
