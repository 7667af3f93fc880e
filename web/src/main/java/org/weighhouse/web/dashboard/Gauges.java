package org.weighhouse.web.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.dashboard.Flow.HowLong;
import org.weighhouse.web.dashboard.Flow.Kept;
import org.weighhouse.web.dashboard.Flow.Waiting;

/**
 * The same figures as gauges, of the usual days up to now. What there is none of is not a
 * number.
 */
@Component
class Gauges implements MeterBinder {

	private final Steering steering;

	Gauges(Steering steering) {
		this.steering = steering;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (Role role : List.of(Role.REVIEWER, Role.OWNER, Role.LEGAL, Role.CISO)) {
			Tags tags = Tags.of("role", role.name());
			gauge(registry, "weighhouse.waiting", tags, (figures) -> waiting(figures, role, Waiting::count));
			gauge(registry, "weighhouse.waiting.late", tags, (figures) -> waiting(figures, role, Waiting::over));
		}
		for (Tier tier : Tier.values()) {
			ofTier(registry, tier, Tags.of("tier", tier.name()));
		}
		gauge(registry, "weighhouse.waiting.oldest.seconds", Tags.empty(), Gauges::oldest);
		gauge(registry, "weighhouse.approvals.over.in.effect", Tags.empty(), (figures) -> figures.zero().over().size());
		gauge(registry, "weighhouse.approvals.endless", Tags.empty(), (figures) -> figures.zero().endless().size());
		gauge(registry, "weighhouse.approvals.suspended", Tags.empty(), Figures::stillStanding);
		gauge(registry, "weighhouse.decided", Tags.empty(), (figures) -> figures.decided().all());
		gauge(registry, "weighhouse.decided.policy.percent", Tags.empty(),
				(figures) -> number(figures.decided().policyPercent()));
		gauge(registry, "weighhouse.decided.overridden", Tags.empty(), (figures) -> figures.decided().overridden());
		gauge(registry, "weighhouse.decided.tightened", Tags.empty(), (figures) -> figures.said().tightened());
		gauge(registry, "weighhouse.tolerated.groups", Tags.empty(), Figures::toleratedGroups);
		gauge(registry, "weighhouse.tolerated.people", Tags.empty(), Figures::toleratedPeople);
		gauge(registry, "weighhouse.tolerated.past.due", Tags.empty(), Figures::pastDue);
	}

	private void ofTier(MeterRegistry registry, Tier tier, Tags tags) {
		gauge(registry, "weighhouse.requests", tags,
				(figures) -> figures.sent().stream().mapToLong((week) -> week.sent().of(tier)).sum());
		gauge(registry, "weighhouse.decision.days.median", tags, (figures) -> days(figures, tier, HowLong::median));
		gauge(registry, "weighhouse.decision.days.p90", tags, (figures) -> days(figures, tier, HowLong::p90));
		gauge(registry, "weighhouse.steps.in.time.percent", tags,
				(figures) -> number(figures.kept().getOrDefault(tier, new Kept(0, 0)).percent()));
		gauge(registry, "weighhouse.approvals.in.effect", tags,
				(figures) -> figures.ending().stream().mapToLong((month) -> month.approvals().of(tier)).sum());
		gauge(registry, "weighhouse.exceptions.in.effect", tags,
				(figures) -> figures.ending().stream().mapToLong((month) -> month.exceptions().of(tier)).sum());
	}

	private void gauge(MeterRegistry registry, String name, Tags tags, ToDoubleFunction<Figures> figure) {
		Gauge.builder(name, this.steering, (steering) -> figure.applyAsDouble(steering.now()))
			.tags(tags)
			.register(registry);
	}

	private static double waiting(Figures figures, Role role, ToDoubleFunction<Waiting> count) {
		return figures.waiting().stream().filter((each) -> each.role() == role).mapToDouble(count).sum();
	}

	private static double days(Figures figures, Tier tier, Function<HowLong, @Nullable Double> days) {
		return number(days.apply(figures.daysByTier().getOrDefault(tier, HowLong.NONE)));
	}

	private static double oldest(Figures figures) {
		Instant oldest = figures.oldest();
		return (oldest != null) ? Duration.between(oldest, figures.at()).toSeconds() : 0;
	}

	private static double number(@Nullable Double number) {
		return (number != null) ? number : Double.NaN;
	}

}
