package org.weighhouse.web.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.dashboard.Flow.HowLong;
import org.weighhouse.web.dashboard.Flow.Kept;
import org.weighhouse.web.dashboard.Flow.Waiting;
import org.weighhouse.web.dashboard.Flow.Week;
import org.weighhouse.web.dashboard.InForce.Month;
import org.weighhouse.web.dashboard.ToleratedNow.Groups;

/**
 * All figures at one moment. No names of people are in them.
 *
 * @param at when they were counted
 */
record Figures(Period period, Instant at, List<Waiting> waiting, List<Week> sent, Map<Tier, HowLong> daysByTier,
		Map<LocalDate, HowLong> daysByWeek, Map<Tier, Kept> kept, List<Month> ending, MustBeZero.Found zero,
		Map<String, Long> suspended, Map<Integer, Long> extensions, Judgement.Decided decided, Judgement.Said said,
		DecidingRules.Top rules, List<Groups> tolerated) {

	public long waits() {
		return this.waiting.stream().mapToLong(Waiting::count).sum();
	}

	public long over() {
		return this.waiting.stream().mapToLong(Waiting::over).sum();
	}

	public @Nullable Instant oldest() {
		return this.waiting.stream()
			.map(Waiting::oldest)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	public Kept allKept() {
		return this.kept.values()
			.stream()
			.reduce(new Kept(0, 0),
					(one, other) -> new Kept(one.decided() + other.decided(), one.inTime() + other.inTime()));
	}

	public long stillStanding() {
		return this.suspended.values().stream().mapToLong(Long::longValue).sum();
	}

	public long toleratedGroups() {
		return this.tolerated.stream().mapToLong(Groups::groups).sum();
	}

	public long toleratedPeople() {
		return this.tolerated.stream().mapToLong(Groups::people).sum();
	}

	public long pastDue() {
		return this.tolerated.stream().mapToLong(Groups::pastDue).sum();
	}

}
