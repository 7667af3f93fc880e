package org.weighhouse.web.approval;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
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
import org.weighhouse.web.tool.Versions;

/**
 * Where approvals are kept up: conditions met, people let in, taken back. Each act is one
 * transaction with its entry.
 */
@Component
public class ApprovalDesk {

	private final Approvals approvals;

	private final People people;

	private final AuditLog audit;

	private final SecondLooks looks;

	private final Clock clock;

	ApprovalDesk(Approvals approvals, People people, AuditLog audit, SecondLooks looks, Clock clock) {
		this.approvals = approvals;
		this.people = people;
		this.audit = audit;
		this.looks = looks;
		this.clock = clock;
	}

	/** Takes it back, with a reason that its members read. */
	@Transactional
	public void revoke(Person me, long id, String reason) {
		String words = Words.needed("reason", reason);
		change(me, id, (acting, approval) -> {
			acting.mustHold(Role.REVIEWER, Role.CISO);
			String before = approval.stateOn(today()).name();
			approval.revoke(today(), now());
			return Act.of("", "approval.revoked", approval.name())
				.moving(before, Approval.State.REVOKED.name())
				.because(words);
		});
	}

	/**
	 * Lets it count again, since what suspended it is gone: today's verdict is not above
	 * what was approved.
	 * @throws StillSuspended if it is
	 */
	@Transactional
	public void lift(Person me, long id, String reason) {
		String words = Words.needed("reason", reason);
		change(me, id, (acting, approval) -> {
			acting.mustHold(Role.REVIEWER, Role.CISO);
			acting.mustNotHoldIt(approval);
			SecondLook look = this.looks.knowingAll(approval);
			approval.lift(look, today(), now());
			return Act.of("", "approval.lifted", approval.name())
				.moving(Approval.State.SUSPENDED.name(), approval.stateOn(today()).name())
				.because(words)
				.with(approval.renewBy(Map.of("because", Reason.text(look.reasons()))));
		});
	}

	/** Shows that a condition is met, by a link or in words. */
	@Transactional
	public void meet(Person me, long id, int place, String evidence) {
		String words = Words.needed("evidence", evidence);
		change(me, id, (acting, approval) -> {
			acting.mustBeHolderOr(approval, Role.REVIEWER);
			approval.meet(place, words, me.id(), today());
			return Act.of("", "approval.condition-met", approval.name())
				.because(words)
				.with(condition(approval, place));
		});
	}

	/** Does not accept what was shown for a condition. */
	@Transactional
	public void reopen(Person me, long id, int place, String reason) {
		String words = Words.needed("reason", reason);
		change(me, id, (acting, approval) -> {
			acting.mustHold(Role.REVIEWER, Role.CISO);
			approval.reopen(place, today());
			return Act.of("", "approval.condition-reopened", approval.name())
				.because(words)
				.with(condition(approval, place));
		});
	}

	/** Names the versions that are approved; nothing given stands for any. */
	@Transactional
	public void approveVersions(Person me, long id, String from, String below) {
		Versions versions = versions(from, below);
		change(me, id, (acting, approval) -> {
			acting.mustHold(Role.REVIEWER, Role.CISO);
			approval.approveVersions(versions, today());
			return Act.of("", "approval.versions", approval.name())
				.with(Map.of("from", from.strip(), "below", below.strip()));
		});
	}

	/** Lets somebody use it as well. */
	@Transactional
	public void admit(Person me, long id, String email) {
		change(me, id, (acting, approval) -> {
			acting.mustBeHolderOr(approval, Role.REVIEWER);
			this.looks.stoppingNewUse(approval.reach().edition()).ifPresent((signal) -> {
				throw new NoNewUse(approval.name(), signal.name());
			});
			long person = this.people.withEmail(email.strip()).orElseThrow(() -> new NobodyCalled(email));
			approval.admit(person, today());
			return Act.of("", "approval.member-added", approval.name()).with(Map.of("member", Act.person(person)));
		});
	}

	/** Takes somebody out again; never the holder. */
	@Transactional
	public void dismiss(Person me, long id, long person) {
		change(me, id, (acting, approval) -> {
			acting.mustBeHolderOr(approval, Role.REVIEWER);
			approval.dismiss(person, today());
			return Act.of("", "approval.member-removed", approval.name()).with(Map.of("member", Act.person(person)));
		});
	}

	private static Map<String, String> condition(Approval approval, int place) {
		return Map.of("condition", approval.conditions().get(place).label(), "place", String.valueOf(place));
	}

	private void change(Person me, long id, Change change) {
		Person now = this.people.find(me.id()).orElseThrow(() -> new NoSuchApproval("APR-" + id));
		Approval approval = this.approvals.lock(id)
			.flatMap(this.approvals::findById)
			.orElseThrow(() -> new NoSuchApproval("APR-" + id));
		Acting acting = new Acting(now);
		acting.mustSee(approval);
		Act act = change.make(acting, approval);
		try {
			this.approvals.save(approval);
		}
		catch (OptimisticLockingFailureException ex) {
			throw new ChangedMeanwhile(approval.name());
		}
		this.audit.record(act.by(Act.person(now.id())));
	}

	private static Versions versions(String from, String below) {
		List<Violation> violations = new ArrayList<>();
		String first = version("from", from, violations);
		String last = version("below", below, violations);
		Invalid.refuse(violations);
		return new Versions(first, last);
	}

	private static @Nullable String version(String field, String typed, List<Violation> violations) {
		String text = typed.strip();
		if (!text.isEmpty() && !Versions.isVersion(text)) {
			violations.add(new Violation(field, "noVersion", text, "numbers between dots, as 2.1.220"));
		}
		return text.isEmpty() ? null : text;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private Instant now() {
		return Instant.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

	/** What is changed in an approval, and how that is written down. */
	@FunctionalInterface
	private interface Change {

		Act make(Acting who, Approval approval);

	}

}
