package org.weighhouse.web.request;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weighhouse.engine.Finding;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.request.DeskFixture.Heard;
import org.weighhouse.web.request.DeskFixture.Staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the CISO allows at once, and what others say of it afterwards.
 */
@SiteTest
@Import(DeskFixture.class)
class EmergencyIntegrationTests {

	@Autowired
	private EmergencyDesk emergencies;

	@Autowired
	private Desk desk;

	@Autowired
	private RequestRows rows;

	@Autowired
	private Judge judge;

	@Autowired
	private TestClock clock;

	@Autowired
	private Staff staff;

	@Autowired
	private Heard heard;

	@Autowired
	private AuditLog audit;

	@Autowired
	private JdbcClient jdbc;

	private long ciso;

	private long holder;

	@BeforeEach
	void hire() {
		this.clock.reset();
		this.judge.says(Verdicts.of(Verdicts.DOOR, "first"));
		this.ciso = this.staff.hire(Role.CISO, Role.REVIEWER);
		this.holder = this.staff.hire();
	}

	@Test
	void itIsGrantedAtOnceAndItsReviewOpens() {
		Request emergency = declare(this.ciso, this.holder, null);
		assertThat(emergency.state()).isEqualTo(State.APPROVED);
		assertThat(emergency.requester()).isEqualTo(this.holder);
		assertThat(emergency.until()).isEqualTo(today().plusDays(2));
		assertThat(this.heard.of(emergency.number())).singleElement().satisfies((told) -> {
			assertThat(told.kind()).isEqualTo(Kind.EMERGENCY);
			assertThat(told.decidedBy()).containsExactly(this.ciso);
		});
		assertThat(this.audit.history(emergency.name())).singleElement()
			.satisfies((entry) -> assertThat(entry.act().reason()).isEqualTo("An outage"));
		Request review = review(emergency);
		assertThat(review.state()).isEqualTo(State.IN_REVIEW);
		assertThat(review.steps()).extracting(Step::role).containsExactly(Role.REVIEWER);
		assertThat(this.heard.of(review.number())).isEmpty();
	}

	@Test
	void itsLastDayIsAtMostTheDayAfterTomorrow() {
		assertThat(declare(this.ciso, this.holder, today()).until()).isEqualTo(today());
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> declare(this.ciso, this.holder, today().plusDays(3)))
			.satisfies((ex) -> assertThat(ex.violations()).extracting(Violation::field).containsExactly("until"));
	}

	@Test
	void theCisoDeclaresItAloneAndNeverForThemselves() {
		assertThatExceptionOfType(OwnRequest.class).isThrownBy(() -> declare(this.ciso, this.ciso, null));
		long reviewer = this.staff.hire(Role.REVIEWER, Role.OWNER, Role.LEGAL);
		assertThatExceptionOfType(RoleMissing.class).isThrownBy(() -> declare(reviewer, this.holder, null));
	}

	@Test
	void whatNoControlLowersIsNotAllowedInAnEmergencyEither() {
		this.judge.says(with("VN15"));
		assertThatExceptionOfType(WithoutRelief.class).isThrownBy(() -> declare(this.ciso, this.holder, null))
			.satisfies((ex) -> assertThat(ex.rules()).containsExactly("VN15"));
		this.judge.says(with("EX03"));
		assertThat(declare(this.ciso, this.holder, null).state()).isEqualTo(State.APPROVED);
	}

	@Test
	void whoDeclaredItDoesNotReviewIt() {
		Request review = review(declare(this.ciso, this.holder, null));
		assertThatExceptionOfType(OwnEmergency.class)
			.isThrownBy(() -> this.desk.approve(this.ciso, review.number(), said(review)));
	}

	@Test
	void approvedTheReviewGrantsNothing() {
		Request emergency = declare(this.ciso, this.holder, null);
		Request review = review(emergency);
		Request right = this.desk.approve(this.staff.hire(Role.REVIEWER), review.number(), said(review));
		assertThat(right.state()).isEqualTo(State.APPROVED);
		assertThat(this.heard.of(right.number())).isEmpty();
		assertThat(this.heard.denialsOf(right.number())).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from approval where request = :review")
			.param("review", right.number())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void refusedTheReviewTellsWhichEmergencyWasWrong() {
		Request emergency = declare(this.ciso, this.holder, null);
		Request review = review(emergency);
		long other = this.staff.hire(Role.REVIEWER);
		this.desk.deny(other, review.number(), said(review));
		assertThat(this.heard.denialsOf(review.number())).containsExactly(
				new Request.Denied(review.number(), Kind.REVIEW, emergency.number(), "Looked at it", other));
	}

	@Test
	void aReviewThatNobodyMakesCountsAsRefused() {
		Request emergency = declare(this.ciso, this.holder, null);
		Request review = review(emergency);
		this.clock.pass(Duration.ofDays(31));
		assertThat(this.desk.lapse(review.number())).isTrue();
		assertThat(this.rows.find(review.number()).orElseThrow().state()).isEqualTo(State.DENIED);
		assertThat(this.heard.denialsOf(review.number()))
			.containsExactly(new Request.Denied(review.number(), Kind.REVIEW, emergency.number(), null, null));
	}

	@Test
	void nobodyWithdrawsTheReview() {
		Request review = review(declare(this.ciso, this.holder, null));
		for (long person : List.of(this.holder, this.ciso)) {
			assertThatExceptionOfType(NotPossibleNow.class)
				.isThrownBy(() -> this.desk.withdraw(person, review.number(), review.version(), ""));
		}
	}

	@Test
	void aReviewNeedsAReviewerEvenWherePolicyWouldAllow() {
		this.judge.says(Verdicts.of("POLICY", "first"));
		assertThat(review(declare(this.ciso, this.holder, null)).steps()).extracting(Step::role)
			.containsExactly(Role.REVIEWER);
	}

	@Test
	void everythingWrongIsToldAtOnce() {
		Draft draft = new Draft("no/such", null, null, Map.of(), " ", null, 1);
		assertThatExceptionOfType(Invalid.class)
			.isThrownBy(() -> this.emergencies.declare(this.ciso, draft, "nobody@example.org", today().minusDays(1)))
			.satisfies((ex) -> assertThat(ex.violations()).extracting(Violation::field)
				.containsExactly("reason", "holder", "until", "edition"));
	}

	private Request declare(long person, long whose, LocalDate until) {
		String email = this.jdbc.sql("select email from person where id = :id")
			.param("id", whose)
			.query(String.class)
			.single();
		return this.emergencies.declare(person,
				new Draft("claude-code/managed-default", null, null, Map.of(), "An outage", null, 1), email, until);
	}

	private Request review(Request emergency) {
		return this.rows
			.find(this.jdbc.sql("select id from request where reviews = :emergency")
				.param("emergency", emergency.number())
				.query(Long.class)
				.single())
			.orElseThrow();
	}

	/** A verdict that a rule prohibits. */
	private static Verdict with(String rule) {
		Verdict plain = Verdicts.of("DENY", rule);
		return new Verdict(plain.schemaVersion(), plain.ruleBase(), plain.subject(), plain.inherentTier(),
				plain.inherentTierAtLeast(), plain.residualTier(), plain.residualTierAtLeast(), plain.settled(),
				plain.settledBy(), plain.mainConcern(), plain.mainRule(), plain.residualConcern(), plain.residualRule(),
				List.of(new Finding(rule, "RCE", Tier.PROHIBITED, Tier.PROHIBITED, false, List.of(), List.of())),
				plain.waysDown(), plain.noWayDown(), plain.profileChanges(), plain.loadBearing(), plain.needsEvidence(),
				plain.rejectedControls(), plain.route(), plain.conditions(), plain.answers(), plain.controls());
	}

	private static Said said(Request seen) {
		Revision revision = Objects.requireNonNull(seen.revision());
		return new Said(seen.version(), revision.number(), revision.sha256(), "Looked at it", Tightening.none());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
