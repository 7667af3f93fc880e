package org.weighhouse.web.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.dashboard.DecidingRules.Rule;
import org.weighhouse.web.dashboard.Flow.Kept;
import org.weighhouse.web.dashboard.Flow.Waiting;
import org.weighhouse.web.dashboard.InForce.Month;
import org.weighhouse.web.dashboard.ToleratedNow.Groups;
import org.weighhouse.web.tool.UsualTiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Each figure against a history that is counted by hand, on Friday 20 November 2026.
 */
class FiguresIntegrationTests {

	private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	private static final Period PERIOD = Period.usual(TODAY);

	private Story story;

	@BeforeEach
	void begin() {
		this.story = Story.begin();
	}

	@AfterEach
	void end() {
		this.story.close();
	}

	@Test
	void whatWaitsIsCountedByStep() {
		long late = this.story.request("USE", "IN_REVIEW", Tier.HIGH, "2026-11-10T09:00:00Z", null);
		this.story.step(late, "REVIEWER", "2026-11-20T11:59:59Z", null);
		long inTime = this.story.request("USE", "IN_REVIEW", Tier.LOW, "2026-11-19T09:00:00Z", null);
		this.story.step(inTime, "REVIEWER", "2026-11-20T12:00:00Z", null);
		long asked = this.story.request("USE", "INFO_REQUESTED", Tier.LOW, "2026-11-18T09:00:00Z", null);
		this.story.step(asked, "CISO", null, null);
		long withdrawn = this.story.request("USE", "WITHDRAWN", Tier.LOW, "2026-11-01T09:00:00Z", null);
		this.story.step(withdrawn, "REVIEWER", "2026-11-04T09:00:00Z", null);
		assertThat(new Flow(this.story.jdbc).waiting(NOW)).containsExactly(
				new Waiting(Role.CISO, 1, 1, 0, Instant.parse("2026-11-18T09:00:00Z")),
				new Waiting(Role.REVIEWER, 2, 0, 1, Instant.parse("2026-11-10T09:00:00Z")));
	}

	@Test
	void requestsAreCountedInTheirWeekByTheirTier() {
		this.story.draft("2026-11-10T09:00:00Z");
		this.story.request("USE", "WITHDRAWN", Tier.LOW, "2026-08-22T23:59:59Z", null);
		this.story.request("USE", "WITHDRAWN", Tier.LOW, "2026-08-23T00:00:00Z", null);
		this.story.request("USE", "WITHDRAWN", Tier.HIGH, "2026-11-15T23:59:59Z", null);
		this.story.request("USE", "WITHDRAWN", Tier.MEDIUM, "2026-11-16T00:00:00Z", null);
		this.story.request("USE", "WITHDRAWN", Tier.MEDIUM, "2026-11-20T23:59:59Z", null);
		this.story.request("USE", "WITHDRAWN", Tier.MEDIUM, "2026-11-21T00:00:00Z", null);
		var weeks = new Flow(this.story.jdbc).sent(PERIOD);
		assertThat(weeks).hasSize(14).extracting(Flow.Week::monday).startsWith(LocalDate.of(2026, 8, 17));
		assertThat(weeks.get(0).sent()).isEqualTo(Tiered.none().plus(Tier.LOW, 1));
		assertThat(weeks.get(12).sent()).isEqualTo(Tiered.none().plus(Tier.HIGH, 1));
		assertThat(weeks.get(13).sent()).isEqualTo(Tiered.none().plus(Tier.MEDIUM, 2));
		assertThat(weeks.stream().mapToLong((week) -> week.sent().total()).sum()).isEqualTo(4);
	}

	@Test
	void daysToADecisionAreThoseOfPeopleOnly() {
		decided(Tier.MEDIUM, "2026-11-02T09:00:00Z", "2026-11-04T09:00:00Z");
		decided(Tier.MEDIUM, "2026-11-02T09:00:00Z", "2026-11-06T09:00:00Z");
		decided(Tier.MEDIUM, "2026-11-09T09:00:00Z", "2026-11-12T09:00:00Z");
		decided(Tier.HIGH, "2026-11-09T00:00:00Z", "2026-11-10T12:00:00Z");
		decided(Tier.HIGH, "2026-08-01T00:00:00Z", "2026-08-22T23:59:59Z");
		this.story.request("USE", "APPROVED", Tier.MEDIUM, "2026-11-02T09:00:00Z", "2026-11-02T09:00:00Z");
		var tiers = new Flow(this.story.jdbc).daysByTier(PERIOD);
		assertThat(tiers.keySet()).containsExactly(Tier.MEDIUM, Tier.HIGH);
		assertThat(tiers.get(Tier.MEDIUM).decided()).isEqualTo(3);
		assertThat(tiers.get(Tier.MEDIUM).median()).isEqualTo(3.0, within(1e-9));
		assertThat(tiers.get(Tier.MEDIUM).p90()).isEqualTo(3.8, within(1e-9));
		assertThat(tiers.get(Tier.HIGH).median()).isEqualTo(1.5, within(1e-9));
		var weeks = new Flow(this.story.jdbc).daysByWeek(PERIOD);
		assertThat(weeks.get(LocalDate.of(2026, 11, 2)).median()).isEqualTo(3.0, within(1e-9));
		assertThat(weeks.get(LocalDate.of(2026, 11, 9)).decided()).isEqualTo(2);
		assertThat(weeks.get(LocalDate.of(2026, 11, 16))).isEqualTo(Flow.HowLong.NONE);
	}

	@Test
	void aStepIsInItsTimeUpToTheMomentThatItIsDue() {
		long inTime = this.story.request("USE", "DENIED", Tier.LOW, "2026-11-02T09:00:00Z", "2026-11-04T09:00:00Z");
		this.story.step(inTime, "REVIEWER", "2026-11-04T09:00:00Z", "2026-11-04T09:00:00Z");
		long late = this.story.request("USE", "DENIED", Tier.LOW, "2026-11-02T09:00:00Z", "2026-11-04T09:00:00Z");
		this.story.step(late, "REVIEWER", "2026-11-04T09:00:00Z", "2026-11-04T09:00:01Z");
		long open = this.story.request("USE", "IN_REVIEW", Tier.LOW, "2026-11-02T09:00:00Z", null);
		this.story.step(open, "REVIEWER", "2026-11-04T09:00:00Z", null);
		var kept = new Flow(this.story.jdbc).kept(PERIOD);
		assertThat(kept).isEqualTo(Map.of(Tier.LOW, new Kept(2, 1)));
		assertThat(kept.get(Tier.LOW).percent()).isEqualTo(50.0);
	}

	@Test
	void whatIsInEffectEndsInItsMonth() {
		long use = this.story.request("USE", "APPROVED", Tier.LOW, "2026-11-02T09:00:00Z", "2026-11-02T09:00:00Z");
		this.story.approval(use, Tier.LOW, "2026-11-02", "2026-11-20", "ACTIVE", 0);
		long over = this.story.request("USE", "APPROVED", Tier.LOW, "2026-11-02T09:00:00Z", "2026-11-02T09:00:00Z");
		this.story.approval(over, Tier.LOW, "2026-11-02", "2026-11-19", "ACTIVE", 0);
		long later = this.story.request("USE", "APPROVED", Tier.LOW, "2026-11-02T09:00:00Z", "2026-11-02T09:00:00Z");
		this.story.approval(later, Tier.LOW, "2026-11-21", "2026-12-19", "ACTIVE", 0);
		long revoked = this.story.request("USE", "APPROVED", Tier.LOW, "2026-11-02T09:00:00Z", "2026-11-02T09:00:00Z");
		this.story.approval(revoked, Tier.LOW, "2026-11-02", "2026-12-19", "REVOKED", 0);
		long exception = this.story.request("EXCEPTION", "APPROVED", Tier.HIGH, "2026-11-02T09:00:00Z",
				"2026-11-03T09:00:00Z");
		this.story.approval(exception, Tier.HIGH, "2026-11-03", "2026-12-02", "ACTIVE", 1);
		InForce inForce = new InForce(this.story.jdbc);
		assertThat(inForce.ending(TODAY)).containsExactly(
				new Month(YearMonth.of(2026, 11), Tiered.none().plus(Tier.LOW, 1), Tiered.none()),
				new Month(YearMonth.of(2026, 12), Tiered.none(), Tiered.none().plus(Tier.HIGH, 1)));
		assertThat(inForce.extensions(TODAY)).isEqualTo(Map.of(1, 1L));
		assertThat(inForce.suspended()).isEmpty();
	}

	@Test
	void whatIsSuspendedIsCountedByWhatMadeSomebodyLook() {
		this.story.jdbc
			.sql("insert into reconsideration (cause, subject, begun_at) "
					+ "values ('CONTROL', 'M01', current_timestamp)")
			.update();
		long number = this.story.jdbc.sql("select max(id) from reconsideration").query(Long.class).single();
		suspended("reconsideration:" + number);
		suspended("reconsideration:" + number);
		suspended("reconsideration:9999");
		assertThat(new InForce(this.story.jdbc).suspended()).containsExactly(Map.entry("CONTROL", 2L),
				Map.entry("OTHER", 1L));
	}

	@Test
	void whatPolicyDecidesAloneIsToldFromWhatPeopleDecide() {
		this.story.request("USE", "APPROVED", Tier.LOW, "2026-11-02T09:00:00Z", "2026-11-02T09:00:00Z");
		this.story.request("USE", "DENIED", Tier.PROHIBITED, "2026-11-02T09:00:00Z", "2026-11-02T09:00:00Z");
		this.story.request("USE", "APPROVED", Tier.LOW, "2026-08-22T09:00:00Z", "2026-08-22T09:00:00Z");
		decided(Tier.MEDIUM, "2026-11-02T09:00:00Z", "2026-11-04T09:00:00Z");
		long exception = this.story.request("EXCEPTION", "APPROVED", Tier.HIGH, "2026-11-02T09:00:00Z",
				"2026-11-03T09:00:00Z");
		granted(exception, "[]", null, null);
		long refused = this.story.request("EMERGENCY", "DENIED", Tier.HIGH, "2026-11-02T09:00:00Z",
				"2026-11-03T09:00:00Z");
		this.story.step(refused, "CISO", null, "2026-11-03T09:00:00Z");
		this.story.said(refused, "DENY", "2026-11-03T09:00:00Z", "[]", null, null);
		Judgement.Decided decided = new Judgement(this.story.jdbc).decided(PERIOD);
		assertThat(decided).isEqualTo(new Judgement.Decided(5, 1, 1, 1, 0));
		assertThat(decided.policyPercent()).isEqualTo(40.0);
		assertThat(decided.overriddenPercent()).isEqualTo(20.0);
	}

	@Test
	void tightenedIsWhatWasApprovedWithLess() {
		for (String[] less : new String[][] { { "[\"Only on weekdays\"]", null, null }, { "[]", "2026-12-01", null },
				{ "[]", null, "INTERNAL" }, { "[\"One\",\"Two\"]", "2026-12-01", null }, { "[]", null, null } }) {
			long request = this.story.request("USE", "APPROVED", Tier.LOW, "2026-11-02T09:00:00Z",
					"2026-11-03T09:00:00Z");
			granted(request, less[0], less[1], less[2]);
		}
		decided(Tier.LOW, "2026-11-02T09:00:00Z", "2026-11-03T09:00:00Z");
		Judgement.Said said = new Judgement(this.story.jdbc).said(PERIOD);
		assertThat(said).isEqualTo(new Judgement.Said(5, 1, 4, 2, 2, 1));
		assertThat(said.tightenedPercent()).isEqualTo(80.0);
		assertThat(new Judgement(this.story.jdbc).said(Period.usual(TODAY.minusYears(1))))
			.isEqualTo(new Judgement.Said(0, 0, 0, 0, 0, 0));
	}

	@Test
	void rulesDecideWhoseFindingsSetTheTierThatIsLeft() {
		this.story.request("USE", "WITHDRAWN", Tier.HIGH, "2026-11-02T09:00:00Z", null,
				Story.finding("EX01", Tier.HIGH), Story.finding("DT02", Tier.HIGH), Story.finding("VN13", Tier.MEDIUM));
		this.story.request("USE", "WITHDRAWN", Tier.MEDIUM, "2026-11-03T09:00:00Z", null,
				Story.finding("EX01", Tier.MEDIUM));
		this.story.request("USE", "WITHDRAWN", Tier.MEDIUM, "2026-08-22T09:00:00Z", null,
				Story.finding("VN13", Tier.MEDIUM));
		DecidingRules rules = new DecidingRules(this.story.jdbc);
		assertThat(rules.top(PERIOD, 10))
			.isEqualTo(new DecidingRules.Top(2, List.of(new Rule("EX01", 2), new Rule("DT02", 1))));
		assertThat(rules.top(PERIOD, 1).rules()).containsExactly(new Rule("EX01", 2));
	}

	@Test
	void whatIsToleratedIsPastDueTheDayAfterItsDate() {
		UsualTiers tiers = mock(UsualTiers.class);
		given(tiers.all()).willReturn(Map.of("a/b", Tier.HIGH, "a/c", Tier.HIGH));
		this.story.tolerated("a/b", 5, "2026-11-20", "TOLERATED");
		this.story.tolerated("a/c", 7, "2026-11-19", "REQUESTED");
		this.story.tolerated("a/b", 9, "2026-11-19", "ENDED");
		this.story.tolerated(null, 2, "2026-12-19", "TOLERATED");
		assertThat(new ToleratedNow(this.story.jdbc, tiers).groups(TODAY)).containsExactly(new Groups(null, 1, 2, 0, 0),
				new Groups(Tier.HIGH, 2, 12, 1, 7));
	}

	private void decided(Tier tier, String submitted, String decided) {
		long request = this.story.request("USE", "DENIED", tier, submitted, decided);
		this.story.step(request, "REVIEWER", null, decided);
		this.story.said(request, "DENY", decided, "[]", null, null);
	}

	private void granted(long request, String conditions, @Nullable String until, @Nullable String ceiling) {
		this.story.step(request, "REVIEWER", null, "2026-11-03T09:00:00Z");
		this.story.said(request, "APPROVE", "2026-11-03T09:00:00Z", conditions, until, ceiling);
	}

	private void suspended(String cause) {
		long request = this.story.request("USE", "APPROVED", Tier.LOW, "2026-11-02T09:00:00Z", "2026-11-02T09:00:00Z");
		long approval = this.story.approval(request, Tier.LOW, "2026-11-02", "2026-12-19", "SUSPENDED", 0);
		this.story.jdbc.sql("update approval set suspended_cause = :cause where id = :id")
			.param("cause", cause)
			.param("id", approval)
			.update();
	}

}
