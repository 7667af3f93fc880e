package org.weighhouse.web.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.replay.Difference.What;
import org.weighhouse.web.replay.Run.Cause;
import org.weighhouse.web.replay.VerdictReplay.Stored;
import org.weighhouse.web.request.Desk;
import org.weighhouse.web.request.Draft;
import org.weighhouse.web.request.Request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Everything is proved again each night, after another version came and when somebody
 * asks; what does not agree is told.
 */
@BehindTheDesk(value = "it is what is found here", of = "project:")
@SiteTest
class ReplaysIntegrationTests {

	private static final Instant NIGHT = Instant.parse("2027-03-02T02:00:00Z");

	@Autowired
	private Runs runs;

	@Autowired
	private StateReplay states;

	@Autowired
	private VerdictReplay verdicts;

	@Autowired
	private ActivePolicy policy;

	@Autowired
	private AuditLog audit;

	@Autowired
	private TransactionOperations transaction;

	@Autowired
	private Cast cast;

	@Autowired
	private Desk desk;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private MockMvcTester site;

	private final String project = "From nowhere " + UUID.randomUUID();

	private Person compliance;

	@BeforeEach
	void nothingGoesOn() {
		this.jdbc.sql("update replay_run set done_at = current_timestamp where done_at is null").update();
		this.compliance = this.cast.with(Role.COMPLIANCE);
	}

	@AfterEach
	void nothingIsLeft() {
		this.jdbc.sql("delete from project where name like 'From nowhere%'").update();
	}

	private Replays at(Instant now) {
		return new Replays(this.runs, this.states, this.verdicts, this.policy, this.audit, this.transaction,
				Clock.fixed(now, ZoneOffset.UTC));
	}

	/** Does all there is to do. */
	private Run done(Replays replays, Run begun) {
		Run run = begun;
		while (!run.isDone()) {
			replays.work();
			run = this.runs.find(run.id()).orElseThrow();
		}
		return run;
	}

	private void fromNowhere() {
		this.jdbc.sql("insert into project (name, active) values (:name, true)").param("name", this.project).update();
	}

	@Test
	void whatDoesNotAgreeIsListedAndTold() {
		fromNowhere();
		Replays replays = at(NIGHT);
		Run run = done(replays, this.transaction.execute((status) -> replays.ask(this.compliance)));
		assertThat(run.differences()).isPositive();
		assertThat(this.runs.differences(run.id(), 1000)).contains(Difference.neverLogged("project:" + this.project));
		assertThat(this.audit.history(run.name())).extracting((entry) -> entry.act().what())
			.containsExactly("replay.asked", "replay.differed");
		assertThat(this.site.get().uri("/notices").with(this.cast.as(this.compliance))).bodyText()
			.contains(run.name() + ": the tables do not say what the audit log says");
		assertThat(this.site.get().uri("/audit/replay").with(this.cast.as(this.compliance))).bodyText()
			.contains(this.project, "No entry ever made it");
	}

	@Test
	void whatAgreesIsNotListed() {
		fromNowhere();
		nothingIsLeft();
		Replays replays = at(NIGHT);
		Run run = done(replays, this.transaction.execute((status) -> replays.ask(this.compliance)));
		assertThat(this.runs.differences(run.id(), 1000))
			.noneMatch((each) -> each.object().equals("project:" + this.project));
		assertThat(run.objects()).isPositive();
		assertThat(run.entries()).isPositive();
	}

	@Test
	void whoeverAsksWhileItGoesOnGetsThatOne() {
		assertThat(this.site.post().uri("/audit/replay").with(this.cast.as(this.compliance)).with(csrf()))
			.hasStatus3xxRedirection();
		Run open = this.runs.open().orElseThrow();
		assertThat(open.cause()).isEqualTo(Cause.ASKED);
		Run again = this.transaction.execute((status) -> at(NIGHT).ask(this.compliance));
		assertThat(again).isEqualTo(open);
		assertThat(this.site.get().uri("/audit/replay").with(this.cast.as(this.cast.with(Role.REVIEWER))))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void eachNightASampleAndNothingTwiceInANight() {
		begunBefore(NIGHT.minus(Duration.ofMinutes(1)), Replays.product());
		Replays tonight = at(NIGHT);
		tonight.work();
		Run run = this.runs.open().orElseThrow();
		assertThat(run.cause()).isEqualTo(Cause.NIGHT);
		assertThat(run.allVerdicts()).isFalse();
		done(tonight, run);
		at(NIGHT.plus(Duration.ofHours(23))).work();
		assertThat(this.runs.open()).isEmpty();
		at(NIGHT.plus(Duration.ofHours(24))).work();
		assertThat(this.runs.open()).isPresent();
	}

	@Test
	void allVerdictsAfterAnotherVersionCame() {
		Person asker = this.cast.with();
		Request draft = this.desk.draft(asker.id(), new Draft("claude-code/managed-default", "developer-laptop", null,
				Map.of("dataClass", "INTERNAL"), "Tests of shipping", null, 6));
		this.desk.submit(asker.id(), draft.number(), draft.version());
		begunBefore(NIGHT, "0.0.1");
		Replays replays = at(NIGHT.plusSeconds(1));
		replays.work();
		Run run = this.runs.open().orElseThrow();
		assertThat(run.cause()).isEqualTo(Cause.UPGRADE);
		Run done = done(replays, run);
		assertThat(done.verdicts())
			.isEqualTo(this.jdbc.sql("select (select count(*) from request_revision) + (select count(*) from weighing)")
				.query(Long.class)
				.single());
		assertThat(this.runs.differences(done.id(), 1000))
			.noneMatch((each) -> each.object().equals(draft.name() + "/1"));
	}

	private void begunBefore(Instant at, String product) {
		long id = this.runs.begin(Cause.NIGHT, product, this.policy.ruleBase().digest(), null, false, at);
		this.runs.finish(this.runs.find(id).orElseThrow(), at);
	}

	@Test
	void aVerdictThatIsNotTheOneThatIsJudgedIsFoundByField() {
		Stored stored = stored();
		assertThat(this.verdicts.judge(stored)).isEmpty();
		String milder = stored.text().replaceFirst("\"inherentTier\":\"[A-Z]+\"", "\"inherentTier\":\"LOW\"");
		assertThat(this.verdicts.judge(with(stored, milder, Sha256.of(milder), stored.ruleBase())))
			.extracting(Difference::what, Difference::field)
			.containsExactly(tuple(What.OTHER_VERDICT, "inherentTier"));
		assertThat(this.verdicts.judge(with(stored, milder, stored.sha256(), stored.ruleBase())))
			.extracting(Difference::what)
			.containsExactly(What.ALTERED);
		assertThat(this.verdicts.judge(with(stored, stored.text(), stored.sha256(), "sha256:0")))
			.extracting(Difference::field)
			.containsExactly("ruleBase");
	}

	private static Stored with(Stored stored, String text, String sha256, String ruleBase) {
		return new Stored(stored.place(), stored.name(), ruleBase, text, sha256, stored.scopes());
	}

	/** A real one, made now. */
	private Stored stored() {
		Person asker = this.cast.with();
		Request draft = this.desk.draft(asker.id(), new Draft("claude-code/managed-default", "developer-laptop", null,
				Map.of("dataClass", "CONFIDENTIAL"), "Tests of shipping", null, 6));
		this.desk.submit(asker.id(), draft.number(), draft.version());
		List<Stored> next = this.verdicts.next(new Run.Reached(draft.number(), 0, 0), 1);
		assertThat(next).extracting(Stored::name).containsExactly(draft.name() + "/1");
		return next.get(0);
	}

}
