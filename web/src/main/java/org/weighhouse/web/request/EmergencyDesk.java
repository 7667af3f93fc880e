package org.weighhouse.web.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.engine.Finding;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Assessed;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.request.Occasion.Declared;

/**
 * Where the CISO allows something at once: in one transaction it is granted, and a review
 * opens that says afterwards whether that was right.
 */
@Component
@Transactional
public class EmergencyDesk {

	private final Desk desk;

	private final RequestRows rows;

	private final DraftCheck check;

	private final Planner planner;

	private final ActivePolicy policy;

	private final People people;

	private final DeskActs acts;

	EmergencyDesk(Desk desk, RequestRows rows, DraftCheck check, Planner planner, ActivePolicy policy, People people,
			DeskActs acts) {
		this.desk = desk;
		this.rows = rows;
		this.check = check;
		this.planner = planner;
		this.policy = policy;
		this.people = people;
		this.acts = acts;
	}

	/**
	 * Allows a use to somebody for three days at most.
	 * @param draft whose purpose is the reason
	 * @param email whose it is
	 * @param until the last day; null for the latest
	 * @throws WithoutRelief if no control lowers what prohibits it
	 */
	public Request declare(long person, Draft draft, String email, @Nullable LocalDate until) {
		Person who = this.people.find(person).orElseThrow(() -> new NoLongerHere(person));
		if (!who.has(Role.CISO)) {
			throw new RoleMissing(Role.CISO);
		}
		Instant now = this.desk.now();
		List<Violation> violations = new ArrayList<>();
		String reason = Words.checked("reason", draft.purpose(), Words.MOST, violations);
		Long holder = this.people.withEmail(email.strip()).orElse(null);
		if (holder == null) {
			violations.add(new Violation("holder", email.isBlank() ? "missing" : "nobody", email.strip(),
					"the e-mail address of somebody here"));
		}
		LocalDate last = Times.day(now).plusDays(Planner.EMERGENCY_DAYS);
		if (until != null && (until.isBefore(Times.day(now)) || until.isAfter(last))) {
			violations.add(new Violation("until", "range", until.toString(), Times.day(now) + " to " + last));
		}
		Draft asked = checked(draft, violations);
		Invalid.refuse(violations);
		if (holder == null || asked == null) {
			throw new IllegalStateException("what is missing was told");
		}
		Request emergency = declare(who, holder, asked, reason, until, now);
		review(emergency, who, now);
		return emergency;
	}

	private @Nullable Draft checked(Draft draft, List<Violation> violations) {
		try {
			return this.check.checked(Kind.EMERGENCY, draft, false);
		}
		catch (Invalid ex) {
			ex.violations().stream().filter((wrong) -> !wrong.field().equals("purpose")).forEach(violations::add);
			return null;
		}
	}

	private Request declare(Person who, long holder, Draft asked, String reason, @Nullable LocalDate until,
			Instant now) {
		Request emergency = this.rows.add(Kind.EMERGENCY, holder, asked, Occasion.none(), now);
		emergency.admit(Move.DECLARE, who);
		Assessed judged = this.planner.judge(emergency);
		requireRelief(judged.verdict());
		emergency.declare(who, this.planner.plan(emergency, judged, now, null), reason, until, now);
		this.rows.save(emergency);
		this.acts.recordEmergency(emergency, who, reason);
		return emergency;
	}

	private void review(Request emergency, Person who, Instant now) {
		LocalDate until = emergency.until();
		if (until == null) {
			throw new IllegalStateException("an emergency that was declared has an end");
		}
		Request review = this.rows.add(Kind.REVIEW, emergency.requester(), emergency.asked(),
				Occasion.review(new Declared(emergency.number(), who.id(), until)), now);
		review.open(this.planner.plan(review, this.planner.judge(review), now, null), now);
		this.rows.save(review);
		this.acts.recordReview(review);
	}

	/** Unknown counts as the worst here as well. */
	private void requireRelief(Verdict verdict) {
		Rulebook rulebook = this.policy.withDigest(verdict.ruleBase()).rulebook();
		List<String> hopeless = verdict.findings()
			.stream()
			.filter((finding) -> finding.residualTier() == Tier.PROHIBITED)
			.map(Finding::rule)
			.filter((id) -> {
				Rule rule = rulebook.findRule(id);
				return rule == null || rule.reliefs().isEmpty();
			})
			.toList();
		if (!hopeless.isEmpty()) {
			throw new WithoutRelief(hopeless);
		}
	}

}
