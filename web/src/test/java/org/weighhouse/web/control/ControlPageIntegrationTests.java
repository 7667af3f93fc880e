package org.weighhouse.web.control;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Everybody reads the controls, reviewers verify them on their pages.
 */
@BehindTheDesk(value = "a house without controls", of = "control:")
@SiteTest
@Transactional
class ControlPageIntegrationTests {

	private static final String LINK = "https://wiki.example.org/proxy";

	@Autowired
	MockMvcTester site;

	@Autowired
	Cast cast;

	@Autowired
	ControlDesk desk;

	@Autowired
	Verifications verifications;

	@Autowired
	Clock clock;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void nothingIsVerified() {
		this.jdbc.sql("delete from verification").update();
	}

	@Test
	void everyControlOfTheRuleBaseIsListedWithHowItStands() {
		Person reviewer = this.cast.named("Rita Reviewer", Role.REVIEWER);
		this.desk.verify(reviewer.id(), null, "M01", Reach.organisation().within("standard-agent-workspace"), proof(),
				null);
		this.desk.verify(reviewer.id(), null, "M07", Reach.edition("claude-code/managed-default"), proof(), null);
		String list = body("/controls");
		assertThat(list).contains("40 controls", "Within the Standard agent workspace", "1 edition", "Not verified");
		assertThat(body("/controls?show=verified")).contains("/controls/M01", "/controls/M07")
			.doesNotContain("/controls/M02\"");
		assertThat(body("/controls?show=none")).contains("/controls/M02\"").doesNotContain("/controls/M01\"");
	}

	@Test
	void whatEndsSoonIsFound() {
		long reviewer = this.cast.with(Role.REVIEWER).id();
		this.desk.verify(reviewer, null, "M02", Reach.organisation(), proof(), today().plusDays(30));
		this.desk.verify(reviewer, null, "M03", Reach.organisation(), proof(), today().plusDays(31));
		assertThat(body("/controls?show=ending")).contains("/controls/M02\"").doesNotContain("/controls/M03\"");
	}

	@Test
	void whatExpiredIsFoundUntilItIsReplaced() {
		long reviewer = this.cast.with(Role.REVIEWER).id();
		assertThat(body("/controls?show=expired")).contains("Nothing has expired").doesNotContain("/controls/M02\"");
		Verification old = new Verification(null, "M02", Reach.organisation(), proof(), null, reviewer,
				this.clock.instant(), today().minusDays(1), null);
		this.verifications.add(old);
		assertThat(body("/controls?show=expired")).contains("/controls/M02\"");
		this.desk.verify(reviewer, null, "M02", Reach.organisation(), proof(), null);
		assertThat(body("/controls?show=expired")).doesNotContain("/controls/M02\"");
	}

	@Test
	void anUnknownFilterOrControlIsNotFound() {
		assertThat(this.site.get().uri("/controls?show=secret")).hasStatus(404);
		assertThat(this.site.get().uri("/controls/M99")).hasStatus(404);
		assertThat(this.site.get().uri("/evidence/" + "0".repeat(64))).hasStatus(404);
		Person reviewer = this.cast.with(Role.REVIEWER);
		assertThat(send("/verifications/999999/end", reviewer).param("reason", "gone")).hasStatus(404);
	}

	@Test
	void itsPageSaysWhatProvesItAndWhatTheFileSays() {
		assertThat(body("/controls/M10")).contains("What proves it", "From the rule base’s file", "Nobody has verified")
			.doesNotContain("<form method=\"post\" enctype");
	}

	@Test
	void aReviewerVerifiesRenewsAndEndsIt() {
		Person reviewer = this.cast.named("Rita Reviewer", Role.REVIEWER);
		assertThat(verify("M03", reviewer).param("link", LINK)
			.param("blueprint", "standard-agent-workspace")
			.param("limit.environment", "MANAGED_WORKSPACE")).hasStatus(303).hasRedirectedUrl("/controls/M03");
		long number = this.verifications.of("M03").get(0).number();
		assertThat(body("/controls/M03")).contains("Verified by Rita Reviewer",
				"Only within the Standard agent workspace",
				"Where it runs: only In a workspace that the company provides", LINK, "History (1)");
		assertThat(send("/verifications/" + number + "/renew", reviewer).param("note", "Seen again")
			.param("link", LINK)
			.param("until", today().plusDays(5).toString())).hasStatus(303);
		assertThat(send("/verifications/" + number + "/end", reviewer).param("reason", "The proxy <b>left</b>"))
			.hasStatus(303);
		assertThat(body("/controls/M03")).contains("History (3)", "Rita Reviewer ended it", "The proxy &lt;b&gt;left");
		assertThat(send("/verifications/" + number + "/end", reviewer).param("reason", "Again")).hasStatus(409)
			.bodyText()
			.contains("was ended before");
	}

	@Test
	void aFileIsKeptAndOnlyEverHandedOutToBeSaved() {
		Person reviewer = this.cast.with(Role.REVIEWER);
		byte[] proof = "%PDF-1.7 proxy".getBytes(StandardCharsets.UTF_8);
		assertThat(verify("M03", reviewer).multipart()
			.file(new MockMultipartFile("file", "../Prüfung.pdf", "text/html", proof))).hasStatus(303);
		String sha256 = this.verifications.of("M03").get(0).evidence().file();
		MvcTestResult file = this.site.get().uri("/evidence/" + sha256).exchange();
		assertThat(file).hasStatusOk().headers().hasValue("X-Content-Type-Options", "nosniff");
		assertThat(file.getResponse().getContentType()).isEqualTo("application/pdf");
		assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment;")
			.contains("Pr%C3%BCfung.pdf");
		assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(proof);
		assertThat(body("/controls/M03")).contains("Prüfung.pdf (1 kB)", "/evidence/" + sha256);
	}

	@Test
	void everyMistakeIsToldAtOnceAndNothingTypedIsLost() {
		Person reviewer = this.cast.with(Role.REVIEWER);
		MvcTestResult page = send("/controls/M03/verifications", reviewer).param("note", "")
			.param("link", "javascript:alert(1)")
			.param("until", "soon")
			.param("limit.population", "PILOT")
			.multipart()
			.file(new MockMultipartFile("file", "virus.exe", "text/plain", new byte[] { 'M', 'Z' }))
			.exchange();
		assertThat(page).hasStatus(422)
			.bodyText()
			.contains("<title>Error: ", "Say what was checked", "“javascript:alert(1)” is no address",
					"“soon” is no day", "The file “virus.exe” is of no type", "value=\"javascript:alert(1)\"")
			.containsPattern("value=\"PILOT\"[^>]* checked");
		assertThat(this.verifications.of("M03")).isEmpty();
	}

	@Test
	void aFileOfMoreThanFiveMebibytesIsRefused() {
		Person reviewer = this.cast.with(Role.REVIEWER);
		byte[] large = new byte[EvidenceFiles.MOST_BYTES + 1];
		assertThat(verify("M03", reviewer).multipart().file(new MockMultipartFile("file", "a.pdf", null, large)))
			.hasStatus(422)
			.bodyText()
			.contains("The file “a.pdf” has more than 5 MiB");
	}

	@Test
	void onlyReviewersSeeTheFormsAndMaySendThem() {
		for (Role role : List.of(Role.EMPLOYEE, Role.COMPLIANCE, Role.ADMINISTRATOR, Role.CISO, Role.OWNER)) {
			Person other = this.cast.with(role);
			assertThat(this.site.get().uri("/controls/M03").with(this.cast.as(other))).hasStatusOk()
				.bodyText()
				.doesNotContain("verifications\"");
			assertThat(verify("M03", other).param("link", LINK)).hasStatus(403);
		}
		assertThat(this.site.get().uri("/controls/M03").with(this.cast.as(this.cast.with(Role.REVIEWER)))).bodyText()
			.contains("/controls/M03/verifications");
	}

	private MockMvcTester.MockMvcRequestBuilder verify(String control, Person who) {
		return send("/controls/" + control + "/verifications", who).param("note", "Seen the blocked call");
	}

	private MockMvcTester.MockMvcRequestBuilder send(String address, Person who) {
		return this.site.post().uri(address).with(this.cast.as(who)).with(csrf());
	}

	private String body(String address) {
		MvcTestResult page = this.site.get().uri(address).exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static Evidence proof() {
		return new Evidence(LINK, null, "Seen the blocked call");
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
