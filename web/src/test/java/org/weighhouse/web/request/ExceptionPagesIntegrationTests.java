package org.weighhouse.web.request;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The pages of exceptions, emergencies and renewals, with the shipped rule base.
 */
@SiteTest
class ExceptionPagesIntegrationTests {

	private static final String EDITION = "claude-code/managed-default";

	@Autowired
	MockMvcTester site;

	@Autowired
	Cast cast;

	@Autowired
	Desk desk;

	@Autowired
	ExceptionDesk exceptions;

	@Autowired
	Requests requests;

	private Person mei;

	private Person owner;

	@BeforeEach
	void somebodyNew() {
		this.mei = this.cast.named("Mei Lin");
		this.owner = this.cast.named("Olga Owner", Role.OWNER);
	}

	@Test
	void aDenialShowsItsDoorToWhoeverAskedAndNobodyElse() {
		Request denied = denied();
		assertThat(get(this.mei, "/requests/" + denied.number())).bodyText()
			.contains("An exception", "for at most 30 days, not renewed",
					"/requests/" + denied.number() + "/exception");
		assertThat(get(this.cast.with(Role.REVIEWER), "/requests/" + denied.number())).bodyText()
			.contains("An exception")
			.doesNotContain("/requests/" + denied.number() + "/exception");
	}

	@Test
	void theDoorLeadsToTheTermsAndTheTermsToTheCheck() {
		Request denied = denied();
		MvcTestResult opened = post(this.mei, "/requests/" + denied.number() + "/exception", Map.of());
		assertThat(opened).hasStatus(HttpStatus.SEE_OTHER);
		String terms = Objects.requireNonNull(opened.getResponse().getHeader("Location"));
		assertThat(get(this.mei, terms)).hasStatusOk()
			.bodyText()
			.contains("Ask for an exception", "Olga Owner", "CISO, Legal, Data or system owner", "never",
					"See REQ-" + denied.number());
		MvcTestResult wrong = post(this.mei, terms,
				Map.of("version", "0", "alternative", "The workspace", "migration", "soon", "riskOwner", "x"));
		assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Risk owner: expected", "Day of the move: “soon” is no date", "The workspace");
		assertThat(post(this.mei, terms, terms("0"))).hasStatus(HttpStatus.SEE_OTHER)
			.hasRedirectedUrl(terms.replace("/terms", "/check"));
		assertThat(get(this.mei, terms.replace("/terms", "/check"))).bodyText()
			.contains("Exception", "Olga Owner", "Logs are read", "CISO, Legal, Data or system owner", "30 days",
					"Send for review");
		assertThat(get(this.mei, terms.replace("/terms", "/edit"))).hasRedirectedUrl(terms);
	}

	@Test
	void whatIsNoExceptionHasNoPageOfTerms() {
		Request draft = draft("CONFIDENTIAL");
		assertThat(get(this.mei, "/requests/" + draft.number() + "/terms")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Only an exception has terms");
	}

	@Test
	void withoutADoorThereIsNoException() {
		Request draft = draft("CONFIDENTIAL");
		assertThat(post(this.mei, "/requests/" + draft.number() + "/exception", Map.of()))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("The rules name no exception for this");
	}

	@Test
	void theRiskOwnerIsAskedForTheirAcceptance() {
		Request asked = sent();
		Person ciso = this.cast.with(Role.CISO);
		assertThat(get(ciso, "/queue/" + asked.number())).bodyText()
			.contains("Terms of the exception", "Olga Owner", "The workspace")
			.doesNotContain("name=\"acceptance\"");
		asked = this.desk.approve(ciso.id(), asked.number(), said(asked));
		asked = this.desk.approve(this.cast.with(Role.LEGAL).id(), asked.number(), said(asked));
		assertThat(get(this.cast.with(Role.OWNER), "/queue/" + asked.number())).bodyText()
			.contains("The named risk owner decides the owner’s step and no other")
			.doesNotContain("name=\"acceptance\"");
		assertThat(get(this.owner, "/queue/" + asked.number())).bodyText().contains("name=\"acceptance\"");
		assertThat(post(this.owner, "/requests/" + asked.number() + "/approve", word(asked)))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Acceptance of the risk: expected");
		Map<String, String> word = new HashMap<>(word(asked));
		word.put("acceptance", "I bear what is left");
		assertThat(post(this.owner, "/requests/" + asked.number() + "/approve", word)).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(get(this.mei, "/requests/" + asked.number())).bodyText()
			.contains("Approved until", "I bear what is left");
	}

	@Test
	void theQueueLeavesOutTheStepsThatSomebodyIsKeptFrom() {
		Request asked = sent();
		asked = this.desk.approve(this.cast.with(Role.CISO).id(), asked.number(), said(asked));
		asked = this.desk.approve(this.cast.with(Role.LEGAL).id(), asked.number(), said(asked));
		assertThat(get(this.owner, "/queue?view=MINE")).bodyText().contains(asked.name(), "Exception");
		assertThat(get(this.cast.with(Role.OWNER), "/queue?view=MINE")).bodyText().doesNotContain(asked.name());
	}

	@Test
	void theCisoDeclaresAnEmergencyAndOthersReviewIt() {
		Person ciso = this.cast.with(Role.CISO, Role.REVIEWER);
		assertThat(get(ciso, "/emergency")).hasStatusOk().bodyText().contains("Declare an emergency");
		assertThat(get(ciso, "/emergency?edition=" + EDITION)).bodyText().contains("Who may use it?", "Allow it now");
		assertThat(post(ciso, "/emergency", emergency(""))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Reason: expected", this.cast.email(this.mei));
		MvcTestResult declared = post(ciso, "/emergency", emergency("An outage"));
		assertThat(declared).hasStatus(HttpStatus.SEE_OTHER);
		String page = Objects.requireNonNull(declared.getResponse().getHeader("Location"));
		assertThat(get(this.mei, page)).bodyText().contains("Emergency", "Approved until", "for Mei Lin");
		long review = Long.parseLong(page.replaceAll("\\D", "")) + 1;
		assertThat(get(ciso, "/queue/" + review)).bodyText()
			.contains("Emergency review", "You declared this emergency, so somebody else")
			.doesNotContain("It was right");
		assertThat(get(ciso, "/queue?view=MINE")).bodyText().doesNotContain("REQ-" + review);
		assertThat(get(this.cast.with(Role.REVIEWER), "/queue/" + review)).bodyText()
			.contains("It was right", "It was not right")
			.doesNotContain("Approve with changes");
	}

	@Test
	void onlyTheCisoOpensThePageOfEmergencies() {
		assertThat(get(this.cast.with(Role.REVIEWER), "/emergency")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void anEmergencyAsksForThePasswordAgain() {
		Person ciso = this.cast.with(Role.CISO);
		assertThat(this.site.post()
			.uri("/emergency")
			.with(this.cast.longAgo(ciso))
			.with(csrf())
			.param("edition", EDITION)
			.param("holder", this.cast.email(this.mei))
			.param("reason", "An outage")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Your password is needed");
	}

	@Test
	void programsTakeTheSameRoads() {
		Request denied = denied();
		assertThat(call(this.mei, HttpMethod.POST, "/api/v1/requests/" + denied.number() + "/exception", "{}"))
			.hasStatus(HttpStatus.CREATED)
			.bodyJson()
			.extractingPath("$.door")
			.isEqualTo((int) denied.number());
		assertThat(call(this.mei, HttpMethod.POST, "/api/v1/requests/" + denied.number() + "/exception", "{}"))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("alreadyOpen");
		assertThat(call(this.cast.with(Role.CISO), HttpMethod.POST, "/api/v1/emergencies", """
				{"use": {"edition": "%s", "answers": {"dataClass": "PUBLIC"}}, "holder": "%s", "reason": "An outage"}
				""".formatted(EDITION, this.cast.email(this.mei)))).hasStatus(HttpStatus.CREATED)
			.bodyJson()
			.extractingPath("$.kind")
			.isEqualTo("EMERGENCY");
	}

	@Test
	void aRenewalShowsWhatIsOtherThanWhatWasApproved() {
		Request granted = draft("CONFIDENTIAL");
		granted = this.desk.submit(this.mei.id(), granted.number(), granted.version());
		while (granted.openStep() != null) {
			Revision revision = Objects.requireNonNull(granted.revision());
			granted = this.desk.approve(this.cast.with(granted.openStep().role()).id(), granted.number(),
					new Said(granted.version(), 1, revision.sha256(), "Looked at it",
							new Tightening(List.of(), today().plusDays(20), null)));
		}
		String approvals = body(get(this.mei, "/approvals?request=" + granted.number()));
		long approval = Long.parseLong(approvals.replaceAll("(?s).*/approvals/(\\d+)\".*", "$1"));
		Request renewal = this.desk.renew(this.mei.id(), approval);
		Draft wider = new Draft(EDITION, "developer-laptop", null, Map.of("dataClass", "INTERNAL"), "More", null, 9);
		this.desk.change(this.mei.id(), renewal.number(), renewal.version(), wider);
		assertThat(get(this.mei, "/requests/" + renewal.number() + "/check")).hasStatusOk()
			.bodyText()
			.contains("Renewal", "Renews APR-" + approval, "What is other than in the verdict that was approved",
					"First approved from", "never", "Confidential", "Internal");
		Request sent = this.desk.submit(this.mei.id(), renewal.number(), renewal.version() + 1);
		assertThat(get(this.cast.with(Role.REVIEWER), "/queue/" + sent.number())).bodyText()
			.contains("Renews APR-" + approval, "What is other than in the verdict that was approved");
	}

	/** What the rules deny. */
	private Request denied() {
		Request draft = draft("RESTRICTED");
		return this.desk.submit(this.mei.id(), draft.number(), draft.version());
	}

	private Request sent() {
		Request draft = this.exceptions.open(this.mei.id(), denied().number());
		draft = this.exceptions.changeTerms(this.mei.id(), draft.number(), draft.version(), new AskedTerms(
				this.owner.id(), "The workspace", "Not rolled out", "Logs are read", today().plusDays(20)));
		return this.desk.submit(this.mei.id(), draft.number(), draft.version());
	}

	private Request draft(String dataClass) {
		return this.desk.draft(this.mei.id(), new Draft(EDITION, "developer-laptop", null,
				Map.of("dataClass", dataClass), "Refactoring of the billing core", null, 6));
	}

	private Map<String, String> terms(String version) {
		return Map.of("version", version, "riskOwner", String.valueOf(this.owner.id()), "alternative", "The workspace",
				"whyNot", "Not rolled out", "compensating", "Logs are read", "migration",
				today().plusDays(20).toString(), "then", "check");
	}

	private Map<String, String> emergency(String reason) {
		return Map.of("edition", EDITION, "preset", "developer-laptop", "blueprint", "", "dataClass", "CONFIDENTIAL",
				"holder", this.cast.email(this.mei), "reason", reason, "until", "");
	}

	private static Map<String, String> word(Request seen) {
		return Map.of("version", String.valueOf(seen.version()), "revision", "1", "sha256",
				Objects.requireNonNull(seen.revision()).sha256(), "reason", "Looked at it");
	}

	private static Said said(Request seen) {
		return new Said(seen.version(), 1, Objects.requireNonNull(seen.revision()).sha256(), "Looked at it",
				Tightening.none());
	}

	private MvcTestResult get(Person person, String address) {
		return this.site.get().uri(address).with(this.cast.as(person)).exchange();
	}

	private MvcTestResult post(Person person, String address, Map<String, String> fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.site.post()
			.uri(address)
			.with(this.cast.as(person))
			.with(csrf());
		fields.forEach((field, value) -> request.param(field, value));
		return request.exchange();
	}

	private MvcTestResult call(Person person, HttpMethod method, String address, String json) {
		return this.site.method(method)
			.uri(address)
			.with(this.cast.as(person))
			.with(csrf())
			.contentType(MediaType.APPLICATION_JSON)
			.content(json)
			.exchange();
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static LocalDate today() {
		return LocalDate.now(ZoneOffset.UTC);
	}

}
