package org.weighhouse.web.dashboard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Counts the figures, and keeps them for a minute: a page that many open and programs
 * that ask for every gauge count once.
 */
@Component
class Steering {

	private static final Duration FRESH = Duration.ofMinutes(1);

	/** So many ranges at once; the oldest one goes. */
	private static final int KEPT = 16;

	private static final int RULES = 10;

	private final Flow flow;

	private final Judgement judgement;

	private final InForce inForce;

	private final MustBeZero zero;

	private final DecidingRules rules;

	private final ToleratedNow tolerated;

	private final TransactionTemplate reading;

	private final Clock clock;

	private final Map<Period, Figures> counted = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Period, Figures> eldest) {
			return size() > KEPT;
		}

	};

	Steering(Flow flow, Judgement judgement, InForce inForce, MustBeZero zero, DecidingRules rules,
			ToleratedNow tolerated, PlatformTransactionManager transactions, Clock clock) {
		this.flow = flow;
		this.judgement = judgement;
		this.inForce = inForce;
		this.zero = zero;
		this.rules = rules;
		this.tolerated = tolerated;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
		this.clock = clock;
	}

	/** The figures of the usual days up to today, at most a minute old. */
	Figures now() {
		return of(Period.usual(LocalDate.now(this.clock)));
	}

	/** The same for other days. */
	synchronized Figures of(Period period) {
		Figures last = this.counted.get(period);
		Instant now = this.clock.instant();
		if (last != null && Duration.between(last.at(), now).abs().compareTo(FRESH) < 0) {
			return last;
		}
		Figures figures = count(period);
		this.counted.remove(period);
		this.counted.put(period, figures);
		return figures;
	}

	Figures count(Period period) {
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.now(this.clock);
		return this.reading.execute((status) -> new Figures(period, now, this.flow.waiting(now), this.flow.sent(period),
				this.flow.daysByTier(period), this.flow.daysByWeek(period), this.flow.kept(period),
				this.inForce.ending(today), this.zero.find(today), this.inForce.suspended(),
				this.inForce.extensions(today), this.judgement.decided(period), this.judgement.said(period),
				this.rules.top(period, RULES), this.tolerated.groups(today)));
	}

}
