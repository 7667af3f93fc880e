package org.weighhouse.web.approval;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
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
 * What a reviewer reports about a tool reaches its approvals.
 */
@BehindTheDesk(value = "no news and no approvals but those of a test", of = { "SIG-", "APR-" })
@SiteTest
class SignalIntegrationTests {

	/** Another edition of the same tool. */
	private static final String OTHER = "consumer-auto";

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
	private Reconsidering reconsidering;

	@Autowired
	private AuditLog audit;

	@Autowired
	private JdbcClient jdbc;

	private Granting granting;

	private Person asker;

	private Person reviewer;

	private Approval approval;

	@BeforeEach
	void approved() {
		this.granting = new Granting(this.desk, this.cast, this.register, this.approvals);
		this.asker = this.cast.with();
		this.reviewer = this.cast.with(Role.REVIEWER);
		this.approval = this.granting.granted(this.asker, Granting.draft("INTERNAL"));
		this.reconsidering.work();
	}

	@AfterEach
	void withdrawAll() {
		this.jdbc.sql("update signal set withdrawn_at = current_timestamp").update();
		this.jdbc.sql("update approval set state = 'REVOKED' where edition = :edition")
			.param("edition", Granting.EDITION)
			.update();
	}

	private MockMvcRequestBuilder post(Person who, String address, Map<String, String> fields) {
		MockMvcRequestBuilder post = this.site.post()
			.uri(address)
			.with(this.cast.as(who))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		fields.forEach(post::param);
		return post;
	}

	private long report(Map<String, String> fields) {
		Map<String, String> all = new TreeMap<>(Map.of("source", "https://example.org/news", "published",
				LocalDate.now().minusDays(1).toString(), "words", "It says so there"));
		all.putAll(fields);
		assertThat(post(this.reviewer, "/tools/claude-code/signals", all)).hasStatus(HttpStatus.SEE_OTHER);
		this.reconsidering.work();
		return this.jdbc.sql("select max(id) from signal").query(Long.class).single();
	}

	private Approval.State state() {
		return this.granting.now(this.approval.number()).stateOn(LocalDate.now());
	}

	private String page(Person who) {
		return text("/approvals/" + this.approval.number(), who);
	}

	private String text(String address, Person who) {
		MvcTestResult result = this.site.get().uri(address).with(this.cast.as(who)).exchange();
		assertThat(result).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	@Test
	void anExploitedVulnerabilitySuspendsAtOnceUntilTheVersionsExcludeIt() {
		report(Map.of("kind", "KNOWN_EXPLOITED", "cve", "CVE-2026-21852", "below", "2.1.5"));

		assertThat(state()).isEqualTo(Approval.State.SUSPENDED);
		assertThat(page(this.asker)).contains("CVE-2026-21852 is being exploited", "It says so there");
		String address = "/approvals/" + this.approval.number();
		assertThat(post(this.reviewer, address + "/lift", Map.of("reason", "It is fine")))
			.hasStatus(HttpStatus.CONFLICT);

		assertThat(post(this.reviewer, address + "/versions", Map.of("from", "2.1.5", "below", "3")))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(post(this.reviewer, address + "/lift", Map.of("reason", "Only fixed versions")))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(state()).isEqualTo(Approval.State.ACTIVE);
	}

	@Test
	void newsOfAnotherEditionLeavesItAlone() {
		report(Map.of("kind", "NEW_OWNER", "edition", OTHER));

		assertThat(state()).isEqualTo(Approval.State.ACTIVE);
		assertThat(this.granting.now(this.approval.number()).early()).isNull();
	}

	@Test
	void aCredibleReportTakesNobodyNewAndAsksForAnEarlyRenewal() {
		report(Map.of("kind", "ALLEGATION", "grade", "CREDIBLE_REPORT"));

		assertThat(state()).isEqualTo(Approval.State.ACTIVE);
		assertThat(page(this.asker)).contains("Renew it by", "a credible report alleges: “It says so there”",
				"Nobody new may use it");
		assertThat(post(this.asker, "/approvals/" + this.approval.number() + "/members",
				Map.of("email", this.cast.email(this.cast.with()))))
			.hasStatus(HttpStatus.CONFLICT);
	}

	@Test
	void itTakesTwoPeopleToTakeItLessGravely() {
		long signal = report(Map.of("kind", "ALLEGATION", "grade", "CREDIBLE_REPORT"));
		Map<String, String> nothing = Map.of("reason", "The report was retracted");

		assertThat(post(this.reviewer, "/signals/" + signal + "/softer", nothing)).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(post(this.reviewer, "/signals/" + signal + "/agree", Map.of())).hasStatus(HttpStatus.FORBIDDEN)
			.bodyText()
			.contains("You proposed it: somebody else must agree.");
		assertThat(post(this.cast.with(Role.CISO), "/signals/" + signal + "/agree", Map.of()))
			.hasStatus(HttpStatus.SEE_OTHER);
		this.reconsidering.work();

		assertThat(this.audit.history("SIG-" + signal)).extracting((entry) -> entry.act().what())
			.containsExactly("signal.reported", "signal.softer-proposed", "signal.withdrawn");
		assertThat(this.granting.now(this.approval.number()).early()).isNull();
		assertThat(post(this.asker, "/approvals/" + this.approval.number() + "/members",
				Map.of("email", this.cast.email(this.cast.with()))))
			.hasStatus(HttpStatus.SEE_OTHER);
	}

	@Test
	void aRaisedGradeIsNewsAgain() {
		long signal = report(Map.of("kind", "ALLEGATION", "grade", "UNVERIFIED"));
		assertThat(post(this.reviewer, "/signals/" + signal + "/grade", Map.of("grade", "VENDOR_CONFIRMED", "source",
				"https://example.org/vendor", "published", LocalDate.now().toString())))
			.hasStatus(HttpStatus.SEE_OTHER);

		assertThat(text("/tools/claude-code", this.asker)).contains("confirmed by the vendor", "It says so there",
				"https://example.org/vendor");
		assertThat(text("/api/v1/tools/claude-code/signals", this.asker)).contains("VENDOR_CONFIRMED");
	}

	@Test
	void whatIsMistypedIsToldAllAtOnceAndKeptOnTheForm() {
		assertThat(post(this.reviewer, "/tools/claude-code/signals",
				Map.of("kind", "KNOWN_EXPLOITED", "source", "http://example.org", "published", "2999-01-01", "words",
						" ", "cve", "2026", "below", "newest", "grade", "UNVERIFIED", "edition", "none")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Source: found “http://example.org”", "Published on: found “2999-01-01”",
					"What it says: nothing was given", "CVE number: found “2026”", "Versions below: found “newest”",
					"Grade: found “UNVERIFIED”", "About: found “none”");
	}

	@Test
	void onlyReviewersReport() {
		Map<String, String> sold = Map.of("kind", "NEW_OWNER", "source", "https://example.org", "published",
				"2026-11-01", "words", "Sold");

		assertThat(post(this.asker, "/tools/claude-code/signals", sold)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(post(this.reviewer, "/tools/none/signals", sold)).hasStatus(HttpStatus.NOT_FOUND);
	}

}
