package org.weighhouse.web.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.request.Decision.Word;
import org.weighhouse.web.request.Transition.When;

/**
 * The verdicts that a request was judged by, the steps planned for each, and what people
 * said: nothing is ever taken out. Keeps the two-person rule.
 */
final class Review {

	private final List<Revision> revisions;

	private final List<Step> steps;

	private final List<Decision> decisions;

	private final WorkingTime calendar;

	Review(List<Revision> revisions, List<Step> steps, List<Decision> decisions, WorkingTime calendar) {
		this.revisions = new ArrayList<>(revisions);
		this.steps = new ArrayList<>(steps);
		this.decisions = new ArrayList<>(decisions);
		this.calendar = calendar;
	}

	WorkingTime calendar() {
		return this.calendar;
	}

	List<Revision> revisions() {
		return Collections.unmodifiableList(this.revisions);
	}

	List<Step> steps() {
		return Collections.unmodifiableList(this.steps);
	}

	List<Decision> decisions() {
		return Collections.unmodifiableList(this.decisions);
	}

	/** The verdict in force; null before the first. */
	@Nullable Revision latest() {
		return this.revisions.isEmpty() ? null : this.revisions.get(this.revisions.size() - 1);
	}

	/** The verdict that is decided on. */
	Revision current() {
		return Objects.requireNonNull(latest(), "not judged yet");
	}

	/** The step whose turn it is; null where nobody decides. */
	@Nullable Step open() {
		return this.steps.stream()
			.filter((step) -> step.revision() == this.revisions.size() && step.isOpen())
			.findFirst()
			.orElse(null);
	}

	/** The step whose turn it is, where there must be one. */
	Step openStep() {
		return Objects.requireNonNull(open(), "what is in review has an open step");
	}

	/** Old steps and old words stay, and count no more. */
	void plan(Plan plan, Instant now) {
		this.revisions.add(plan.revision());
		this.steps.addAll(plan.steps());
		openNext(now);
	}

	/**
	 * Lets somebody through who may decide the open step.
	 * @param apart for whom nobody decides
	 * @throws Refused by name if they may not
	 */
	void admit(long request, long requester, Set<Long> apart, Person who) {
		Role role = openStep().role();
		if (who.id() == requester) {
			throw new OwnRequest(request);
		}
		if (!who.has(role) && who.givers(role).isEmpty()) {
			throw new RoleMissing(role);
		}
		if (hasSpoken(who.id())) {
			throw new SamePersonTwice(request);
		}
		if (!who.has(role) && who.givers(role).stream().allMatch(apart::contains)) {
			throw new ForWhoeverAsked(request);
		}
		if (!who.has(role) && giver(apart, who) == null) {
			throw new SamePersonTwice(request);
		}
	}

	/**
	 * For whom somebody would decide the open step; null for themselves. Never for
	 * whoever asked, nor for anybody who has had their word, or had it said for them.
	 * @param apart for whom nobody decides
	 */
	@Nullable Long giver(Set<Long> apart, Person who) {
		Step step = open();
		if (step == null || who.has(step.role())) {
			return null;
		}
		return who.givers(step.role())
			.stream()
			.filter((giver) -> !apart.contains(giver) && !hasSpoken(giver))
			.findFirst()
			.orElse(null);
	}

	private boolean hasSpoken(long person) {
		return valid().anyMatch((said) -> said.person() == person || Objects.equals(said.onBehalfOf(), person));
	}

	/**
	 * That the verdict they looked at is the one that holds now.
	 * @param judgedNow its SHA-256
	 */
	void requireSeen(Said said, String judgedNow) {
		Revision revision = current();
		if (said.revision() != revision.number() || !said.sha256().equals(revision.sha256())
				|| !judgedNow.equals(revision.sha256())) {
			throw new VerdictChanged(said.sha256(), judgedNow);
		}
	}

	/**
	 * The word of somebody who was let through.
	 * @param violations what is wrong with it besides
	 */
	Decision decision(Set<Long> apart, Person who, Word word, Said said, Instant now, List<Violation> violations) {
		Revision revision = current();
		LocalDate today = Times.day(now);
		String reason = Words.checked("reason", said.reason(), Words.MOST, violations);
		Tightening tightening = said.tightening().checked(revision, today, violations);
		if (word == Word.APPROVE && end(today).isBefore(today)) {
			violations.add(new Violation("until", "past", end(today).toString(), today.toString()));
		}
		Invalid.refuse(violations);
		return new Decision(revision.number(), openStep().position(), who.id(), giver(apart, who), openStep().role(),
				word, reason, tightening, now);
	}

	/** Whether nobody else is needed after this word. */
	When say(Decision decision, Instant now) {
		this.decisions.add(decision);
		Step step = openStep();
		if (decision.word() == Word.DENY) {
			replace(step.decided(now));
			return When.ALWAYS;
		}
		if (valid().filter((said) -> said.position() == step.position()).count() >= step.quorum()) {
			replace(step.decided(now));
			openNext(now);
		}
		return (open() == null) ? When.LAST_DECISION : When.DECISIONS_LEFT;
	}

	void stopClock(Instant now) {
		replace(openStep().stopped(now, this.calendar));
	}

	void startClock(Instant now) {
		replace(openStep().started(now, this.calendar));
	}

	/** What was said on the verdict in force. */
	Stream<Decision> valid() {
		return this.decisions.stream().filter((decision) -> decision.revision() == this.revisions.size());
	}

	/** The last day, were it approved today: the earliest that anybody set. */
	LocalDate end(LocalDate today) {
		return valid().map((decision) -> decision.tightening().until())
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.filter((until) -> until.isBefore(current().latestEnd(today)))
			.orElse(current().latestEnd(today));
	}

	/** The highest class of data: the lowest that anybody set. */
	String dataCeiling() {
		List<String> ceilings = current().ceilings();
		return valid().map((decision) -> decision.tightening().dataCeiling())
			.filter(Objects::nonNull)
			.min(Comparator.comparingInt(ceilings::indexOf))
			.orElse(current().scope().dataClass());
	}

	private void openNext(Instant now) {
		this.steps.stream()
			.filter((step) -> step.revision() == this.revisions.size() && step.openedAt() == null)
			.min(Comparator.comparingInt(Step::position))
			.ifPresent((step) -> replace(step.started(now, this.calendar)));
	}

	private void replace(Step step) {
		this.steps.replaceAll(
				(each) -> (each.revision() == step.revision() && each.position() == step.position()) ? step : each);
	}

}
