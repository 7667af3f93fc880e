package org.weighhouse.web.notice;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.request.Desk;
import org.weighhouse.web.request.Request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Who is told of what, and what they see of it.
 */
@BehindTheDesk(value = "a delegation of today, a role that is gone, and entries of acts that nobody did",
		of = { "DEL-", "person:", "REQ-", "APR-" })
@SiteTest
class NoticeIntegrationTests {

	@Autowired
	MockMvcTester site;

	@Autowired
	Cast cast;

	@Autowired
	Desk desk;

	@Autowired
	Notices notices;

	@Autowired
	AuditLog audit;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	private Doings doings;

	private Person asker;

	private Person reviewer;

	private Person owner;

	@BeforeEach
	void people() {
		this.doings = new Doings(this.desk, this.cast, this.jdbc);
		this.asker = this.cast.named("Mei Lin");
		this.reviewer = this.cast.named("Tomás Ferreira", Role.REVIEWER);
		this.owner = this.cast.named("Priya Raman", Role.OWNER);
	}

	@Test
	void whoMayDecideIsToldOfARequestAndNobodyElse() {
		Person both = this.cast.named("Somebody who asks and reviews", Role.REVIEWER);
		this.doings.asked(both);
		assertThat(told(this.reviewer)).containsExactly("request.submitted DECIDER");
		assertThat(told(both)).isEmpty();
		assertThat(told(this.owner)).isEmpty();
		assertThat(told(this.asker)).isEmpty();
	}

	@Test
	void theNextDeciderAndWhoeverAskedAreToldOfAStepButNotWhoeverTookIt() {
		Request request = this.doings.asked(this.asker);
		this.doings.approved(request, this.reviewer);
		assertThat(told(this.reviewer)).containsExactly("request.submitted DECIDER");
		assertThat(told(this.asker)).containsExactly("request.step-approved REQUESTER");
		assertThat(told(this.owner)).containsExactly("request.step-approved DECIDER");
	}

	@Test
	void anAnswerIsToldToWhoeverTookItOnAlone() {
		Person other = this.cast.named("Another reviewer", Role.REVIEWER);
		Request request = this.doings.asked(this.asker);
		request = this.desk.assign(this.reviewer.id(), request.number(), request.version());
		request = this.desk.ask(this.reviewer.id(), request.number(), request.version(), "Which repository?");
		assertThat(told(this.asker)).containsExactly("request.asked REQUESTER");
		this.desk.answer(this.asker.id(), request.number(), request.version(), "The shop's");
		assertThat(told(this.reviewer)).containsExactly("request.answered DECIDER", "request.submitted DECIDER");
		assertThat(told(other)).containsExactly("request.submitted DECIDER");
	}

	@Test
	void aDelegateIsToldButNotOfWhatTheirGiverAskedFor() {
		Person giver = this.cast.named("Reviewer on holiday", Role.REVIEWER);
		Person taker = this.cast.named("Una Deputy");
		LocalDate today = LocalDate.now();
		this.jdbc.sql("""
				insert into delegation (giver, taker, role, starts, ends, reason, made_at)
				values (:giver, :taker, 'REVIEWER', :today, :today, 'Holiday', current_timestamp)
				""").param("giver", giver.id()).param("taker", taker.id()).param("today", today).update();
		this.doings.asked(giver);
		assertThat(told(taker)).isEmpty();
		this.doings.asked(this.asker);
		assertThat(told(taker)).containsExactly("request.submitted DECIDER");
	}

	@Test
	void whatPolicySaysAtOnceIsNoNewsToWhoeverSentIt() {
		Request request = this.doings.asked(this.asker);
		record(Act.of(Act.POLICY, "request.denied", request.name()).moving("DRAFT", "DENIED"));
		assertThat(told(this.asker)).isEmpty();
		record(Act.of(Act.POLICY, "request.denied", request.name()).moving("IN_REVIEW", "DENIED"));
		assertThat(told(this.asker)).containsExactly("request.denied REQUESTER");
	}

	@Test
	void nobodyReadsAReasonInANotice() {
		Request request = this.doings.denied(this.doings.asked(this.asker), this.reviewer);
		assertThat(get("/notices", this.asker)).bodyText()
			.contains(request.name() + ", Claude Code, ", "is denied")
			.doesNotContain("A reason that stays here");
	}

	@Test
	void whatIsUndoneWasNeverTold() {
		Request request = this.doings.asked(this.asker);
		this.transaction.executeWithoutResult((status) -> {
			this.audit.record(Act.of(Act.person(this.reviewer.id()), "request.asked", request.name()));
			status.setRollbackOnly();
		});
		assertThat(told(this.asker)).isEmpty();
	}

	@Test
	void oneCauseIsOneNoticeWithACount() {
		for (long approval : new long[] { granted(), granted(), granted() }) {
			suspend(approval, "reconsideration:1");
		}
		assertThat(told(this.asker)).containsOnlyOnce("approval.suspended HOLDER");
		assertThat(get("/notices", this.asker)).bodyText().contains("3 approvals of yours are suspended for one cause");
		suspend(granted(), "reconsideration:2");
		assertThat(told(this.asker)).filteredOn("approval.suspended HOLDER"::equals).hasSize(2);
	}

	@Test
	void whatIsReadIsNewsAgainWhenMoreHappensForTheSameCause() {
		suspend(granted(), "reconsideration:3");
		this.notices.readAll(this.asker.id());
		suspend(granted(), "reconsideration:3");
		assertThat(this.notices.unread(this.asker.id())).isGreaterThan(0);
	}

	@Test
	void theLastApproverIsToldAsLongAsTheyMaySeeIt() {
		long approval = this.doings.granted(this.asker, this.owner);
		suspend(approval, "reconsideration:4");
		assertThat(told(this.owner)).contains("approval.suspended APPROVER");
		this.jdbc.sql("delete from person_role where person = :id and role = 'OWNER'")
			.param("id", this.owner.id())
			.update();
		suspend(approval, "reconsideration:5");
		assertThat(told(this.owner)).containsOnlyOnce("approval.suspended APPROVER");
	}

	@Test
	void theBellCountsUntilAllIsRead() {
		Request request = this.doings.asked(this.asker);
		this.desk.ask(this.reviewer.id(), request.number(), request.version(), "Which repository?");
		assertThat(get("/tools", this.asker)).bodyText().contains("Notices, 1 new");
		long id = this.notices.of(this.asker.id(), true, Pageable.ofSize(1)).getContent().get(0).id();
		assertThat(post("/notices/" + id + "/read", this.owner)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/tools", this.asker)).bodyText().contains("Notices, 1 new");
		assertThat(post("/notices/" + id + "/read", this.asker)).hasStatus3xxRedirection();
		assertThat(get("/notices", this.asker)).bodyText().contains("Notices, none new", "Nothing new.");
		assertThat(get("/notices?show=all", this.asker)).bodyText()
			.contains("Tomás Ferreira asks you something about " + request.name(), "/requests/" + request.number());
		assertThat(post("/notices/read", this.reviewer)).hasStatus3xxRedirection();
		assertThat(this.notices.unread(this.reviewer.id())).isZero();
	}

	@Test
	void aNameIsShownAsItWasTyped() {
		Person odd = this.cast.named("<b>Eve\u202E\r\nBcc: all@example.org</b>", Role.REVIEWER);
		Request request = this.doings.asked(this.asker);
		this.desk.ask(odd.id(), request.number(), request.version(), "Which repository?");
		assertThat(get("/notices", this.asker)).bodyText().contains("&lt;b&gt;Eve[U+202E]").doesNotContain("<b>Eve");
	}

	@Test
	void programsReadTheSame() {
		Request request = this.doings.asked(this.asker);
		MvcTestResult list = this.site.get().uri("/api/v1/notices").with(this.cast.as(this.reviewer)).exchange();
		assertThat(list).hasStatusOk().bodyJson().extractingPath("$.notices[0].what").isEqualTo("request.submitted");
		assertThat(list).bodyJson().extractingPath("$.notices[0].address").isEqualTo("/queue/" + request.number());
		assertThat(list).bodyJson().extractingPath("$.notices[0].part").isEqualTo("DECIDER");
		assertThat(post("/api/v1/notices/read", this.reviewer)).hasStatusOk()
			.bodyJson()
			.extractingPath("$.read")
			.isEqualTo(1);
		assertThat(this.site.get().uri("/api/v1/notices").with(this.cast.as(this.reviewer))).bodyJson()
			.extractingPath("$.notices")
			.isEqualTo(List.of());
	}

	@Test
	void programsReadOnFromWhereTheyAre() {
		String request = this.doings.asked(this.asker).name();
		for (int times = 0; times < 3; times++) {
			record(Act.of(Act.CLOCK, "request.lapsed", request));
		}
		List<Long> read = new ArrayList<>();
		String next = "";
		do {
			MvcTestResult some = this.site.get()
				.uri("/api/v1/notices?size=2&cursor=" + next)
				.with(this.cast.as(this.asker))
				.exchange();
			String body = new String(some.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
			JsonPath.<List<Number>>read(body, "$.notices[*].id").forEach((id) -> read.add(id.longValue()));
			next = JsonPath.read(body, "$.next");
		}
		while (next != null);
		assertThat(read).hasSize(3).isSortedAccordingTo(Comparator.reverseOrder());
		assertThat(this.site.get().uri("/api/v1/notices?cursor=x").with(this.cast.as(this.asker)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void wishesAreKeptAndAllThatIsWrongIsSaid() {
		assertThat(get("/notices/settings", this.asker)).bodyText().contains("This site sends no mail");
		assertThat(save("mail", "DIGEST", "hour", "7", "zone", "Australia/Lord_Howe")).hasStatus3xxRedirection();
		assertThat(get("/notices/settings", this.asker)).bodyText()
			.containsPattern("value=\"DIGEST\"\\s+checked")
			.contains("value=\"Australia/Lord_Howe\"");
		assertThat(save("mail", "OFTEN", "hour", "24", "zone", "Berlin")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("there is no “OFTEN”", "“24”, expected 0 to 23", "there is no “Berlin”");
		assertThat(save()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private long granted() {
		return this.doings.granted(this.asker);
	}

	private void suspend(long approval, String cause) {
		record(Act.of(Act.POLICY, "approval.suspended", "APR-" + approval).with(Map.of("cause", cause)));
	}

	private void record(Act act) {
		this.transaction.executeWithoutResult((status) -> this.audit.record(act));
	}

	/** The latest first. */
	private List<String> told(Person person) {
		return this.notices.of(person.id(), true, Pageable.ofSize(100))
			.map((notice) -> notice.what() + " " + notice.part())
			.getContent();
	}

	private MvcTestResult get(String address, Person who) {
		return this.site.get().uri(address).with(this.cast.as(who)).exchange();
	}

	private MvcTestResult post(String address, Person who) {
		return this.site.post().uri(address).with(this.cast.as(who)).with(csrf()).exchange();
	}

	private MvcTestResult save(String... fields) {
		MockMvcTester.MockMvcRequestBuilder form = this.site.post().uri("/notices/settings");
		for (int at = 0; at < fields.length; at += 2) {
			form.param(fields[at], fields[at + 1]);
		}
		return form.with(this.cast.as(this.asker)).with(csrf()).exchange();
	}

}
