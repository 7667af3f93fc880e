package org.weighhouse.web.approval;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.request.Desk;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Exceptions are found, gone through and kept up week by week.
 */
@BehindTheDesk(value = "exceptions of other months", of = { "APR-", "REQ-" })
@SiteTest
class ExceptionRegisterIntegrationTests {

	private static final LocalDate MONDAY = LogWeek.mondayOf(LocalDate.now());

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Cast cast;

	@Autowired
	private Desk desk;

	@Autowired
	private ApprovalRegister register;

	@Autowired
	private Approvals approvals;

	@Autowired
	private AuditLog audit;

	@Autowired
	private JdbcClient jdbc;

	private Granting granting;

	private Person holder;

	private Person riskOwner;

	private Person reviewer;

	@BeforeEach
	void people() {
		this.granting = new Granting(this.desk, this.cast, this.register, this.approvals);
		this.holder = this.cast.named("Hana Holder");
		this.riskOwner = this.cast.named("Oskar Owner", Role.OWNER);
		this.reviewer = this.cast.with(Role.REVIEWER);
	}

	/** An approval as an exception would leave it, from three weeks ago until a day. */
	private Approval exception(LocalDate ends) {
		Approval approval = this.granting.granted(this.holder, Granting.draft("INTERNAL"));
		this.jdbc.sql("update approval set kind = 'EXCEPTION', starts = :starts, ends = :ends where id = :id")
			.param("starts", MONDAY.minusWeeks(3))
			.param("ends", ends)
			.param("id", approval.number())
			.update();
		this.jdbc
			.sql("""
					insert into exception_terms (request, risk_owner, alternative, why_not, compensating, migration_date,
						acceptance, accepted_by)
					values (:request, :owner, 'The other tool', 'It lacks a plug-in', 'A proxy', :migration, 'I accept it', :owner)
					""")
			.param("request", approval.basis().request())
			.param("owner", this.riskOwner.id())
			.param("migration", LocalDate.now().plusDays(60))
			.update();
		return this.granting.now(approval.number());
	}

	private String text(String address, Person who) {
		MvcTestResult result = this.site.get().uri(address).with(this.cast.as(who)).exchange();
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MockMvcRequestBuilder post(Person who, String address) {
		return this.site.post().uri(address).with(this.cast.as(who)).with(SecurityMockMvcRequestPostProcessors.csrf());
	}

	private MockMvcRequestBuilder recertify(Person who, Map<Approval, String> reasons, Recertifying.Word word) {
		MockMvcRequestBuilder post = post(who, "/exceptions/recertify");
		reasons.forEach((approval, reason) -> {
			String id = String.valueOf(approval.number());
			post.param("chosen", id);
			post.param("version-" + id, String.valueOf(approval.version()));
			post.param("word-" + id, word.name());
			post.param("reason-" + id, reason);
		});
		return post;
	}

	@Test
	void whatIsOverdueStandsFirst() {
		Approval later = exception(LocalDate.now().plusDays(80));
		Approval over = exception(LocalDate.now().minusDays(2));
		String owner = "owner=" + this.riskOwner.id();

		String page = text("/exceptions?" + owner, this.reviewer);
		assertThat(page.indexOf(over.name())).isPositive().isLessThan(page.indexOf(later.name()));
		assertThat(page).contains("overdue", "Oskar Owner", "Hana Holder", "2 weeks missed", "never confirmed");
		assertThat(text("/exceptions?show=DAYS_90&" + owner, this.reviewer)).contains(later.name())
			.doesNotContain(over.name() + "<");
		assertThat(text("/exceptions?show=DAYS_30&" + owner, this.reviewer)).contains("No exception matches");
		assertThat(text("/exceptions?tier=LOW&" + owner, this.reviewer)).contains("No exception matches");
	}

	@Test
	void everybodySeesTheirOwnAndWhoseRiskTheyBear() {
		Approval approval = exception(LocalDate.now().plusDays(20));

		assertThat(text("/exceptions", this.holder)).contains(approval.name()).doesNotContain("Save what I chose");
		assertThat(text("/exceptions", this.cast.with(Role.COMPLIANCE))).contains(approval.name());
		assertThat(text("/exceptions", this.cast.with())).doesNotContain(approval.name() + "<");
		assertThat(text("/api/v1/exceptions?owner=" + this.riskOwner.id(), this.reviewer)).contains(approval.name(),
				"\"missedLogReviews\":2");
	}

	@Test
	void severalAreConfirmedAtOnceAndNoneGrowsLonger() {
		Approval one = exception(LocalDate.now().plusDays(20));
		Approval other = exception(LocalDate.now().plusDays(30));

		assertThat(
				recertify(this.reviewer, Map.of(one, "Still used", other, "Until the move"), Recertifying.Word.CONFIRM))
			.hasStatus(HttpStatus.SEE_OTHER);

		assertThat(this.granting.now(one.number()).term()).isEqualTo(one.term());
		assertThat(this.audit.history(other.name())).last()
			.satisfies((entry) -> assertThat(List.of(entry.act().what(), String.valueOf(entry.act().reason())))
				.containsExactly("approval.recertified", "Until the move"));
		assertThat(text("/exceptions?owner=" + this.riskOwner.id(), this.reviewer)).doesNotContain("never confirmed");
	}

	@Test
	void whereOneReasonIsMissingNothingIsDone() {
		Approval one = exception(LocalDate.now().plusDays(20));
		Approval other = exception(LocalDate.now().plusDays(30));
		Map<Approval, String> reasons = new LinkedHashMap<>();
		reasons.put(one, "No longer used");
		reasons.put(other, " ");

		assertThat(recertify(this.reviewer, reasons, Recertifying.Word.REVOKE))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains(other.name() + ": give a reason.", "No longer used");
		assertThat(this.granting.now(one.number()).stateOn(LocalDate.now())).isEqualTo(Approval.State.ACTIVE);
	}

	@Test
	void whereOneHasChangedMeanwhileNothingIsDone() {
		Approval one = exception(LocalDate.now().plusDays(20));
		Approval other = exception(LocalDate.now().plusDays(30));
		assertThat(recertify(this.reviewer, Map.of(other, "Still used"), Recertifying.Word.CONFIRM))
			.hasStatus(HttpStatus.SEE_OTHER);

		assertThat(recertify(this.reviewer, Map.of(one, "Not used", other, "Not used"), Recertifying.Word.REVOKE))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(this.granting.now(one.number()).stateOn(LocalDate.now())).isEqualTo(Approval.State.ACTIVE);

		assertThat(recertify(this.reviewer, Map.of(one, "Not used", this.granting.now(other.number()), "Not used"),
				Recertifying.Word.REVOKE))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.granting.now(one.number()).stateOn(LocalDate.now())).isEqualTo(Approval.State.REVOKED);
	}

	@Test
	void onlyThoseWhoDecideGoThroughThemAndAfterTheirPassword() {
		Approval one = exception(LocalDate.now().plusDays(20));

		assertThat(recertify(this.holder, Map.of(one, "Mine"), Recertifying.Word.CONFIRM))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThat(recertify(this.reviewer, Map.of(one, "Still used"), Recertifying.Word.CONFIRM)
			.with(this.cast.longAgo(this.reviewer))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Give your password");
	}

	@Test
	void itsHolderTicksAWeekOffOnceAndInTime() {
		Approval approval = exception(LocalDate.now().plusDays(20));
		String address = "/approvals/" + approval.number() + "/logs";

		assertThat(text("/approvals/" + approval.number(), this.holder)).contains("Weekly look at the logs",
				"2 weeks were missed", "I accept it", "The other tool");
		assertThat(post(this.holder, address).param("week", MONDAY.minusWeeks(1).toString())
			.param("lookedAt", "All prompts of the pilot")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(post(this.holder, address).param("week", MONDAY.minusWeeks(1).toString())
			.param("lookedAt", "Once more")).hasStatus(HttpStatus.CONFLICT);
		assertThat(
				post(this.holder, address).param("week", MONDAY.minusWeeks(2).toString()).param("lookedAt", "Too late"))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(post(this.cast.with(), address).param("week", MONDAY.toString()).param("lookedAt", "Not mine"))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.audit.history(approval.name())).last()
			.satisfies((entry) -> assertThat(entry.act().details()).containsEntry("week",
					MONDAY.minusWeeks(1).toString()));
	}

}
