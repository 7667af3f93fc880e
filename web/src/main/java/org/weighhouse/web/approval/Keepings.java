package org.weighhouse.web.approval;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.request.ExceptionDesk;
import org.weighhouse.web.request.ExceptionTerms;
import org.weighhouse.web.request.Kind;
import org.weighhouse.web.request.Requests;

/**
 * Finds the terms of an exception, and how it was kept up so far.
 */
@Component
class Keepings {

	private final LogReviews reviews;

	private final ExceptionDesk desk;

	private final Requests requests;

	private final People people;

	private final Clock clock;

	Keepings(LogReviews reviews, ExceptionDesk desk, Requests requests, People people, Clock clock) {
		this.reviews = reviews;
		this.desk = desk;
		this.requests = requests;
		this.people = people;
		this.clock = clock;
	}

	/**
	 * What the page of an exception says besides.
	 *
	 * @param weeks the latest first
	 * @param reviews whether the reader can tick weeks off
	 */
	record Keeping(ExceptionTerms terms, String riskOwner, int left, List<Week> weeks, long missed, boolean reviews) {

		public List<Week> recent() {
			return this.weeks.subList(0, Math.min(3, this.weeks.size()));
		}

		public List<Week> earlier() {
			return this.weeks.subList(recent().size(), this.weeks.size());
		}

	}

	/** A week, and who looked. */
	record Week(LogWeek week, String who) {

		/** When they looked; null for nobody so far. */
		public @Nullable ZonedDateTime on() {
			LogReview review = this.week.review();
			return (review != null) ? review.at().atZone(ZoneId.of("UTC")) : null;
		}

	}

	/** What is kept up of an approval; null where it is no exception. */
	@Nullable Keeping of(Approval approval, Person me) {
		ExceptionTerms terms = (approval.basis().kind() == Kind.EXCEPTION)
				? this.requests.granted(approval.basis().request()).terms() : null;
		if (terms == null) {
			return null;
		}
		LocalDate today = LocalDate.now(this.clock);
		List<LogWeek> weeks = LogWeek.of(approval.term(), ExceptionKeeping.until(approval, today),
				this.reviews.of(approval.number()), today);
		Set<Long> ids = new HashSet<>(Set.of(terms.riskOwner()));
		weeks.forEach((week) -> ids.add((week.review() != null) ? week.review().person() : terms.riskOwner()));
		Map<Long, String> names = this.people.names(ids);
		Acting acting = new Acting(me);
		return new Keeping(terms, names.getOrDefault(terms.riskOwner(), ""),
				this.desk.renewalsLeft(approval.basis().request()),
				weeks.stream().map((week) -> new Week(week, who(week, names))).toList(), LogWeek.missed(weeks),
				acting.isHolder(approval) || acting.holds(Role.REVIEWER));
	}

	private static String who(LogWeek week, Map<Long, String> names) {
		LogReview review = week.review();
		return (review != null) ? names.getOrDefault(review.person(), "") : "";
	}

}
