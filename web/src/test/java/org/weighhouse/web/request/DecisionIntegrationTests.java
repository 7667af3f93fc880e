package org.weighhouse.web.request;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Those who decide do so on pages and by program: what is refused is said in words, and
 * what they typed is kept.
 */
@BehindTheDesk(value = "an empty queue to begin with", of = "REQ-")
@SiteTest
@Import(Bench.class)
class DecisionIntegrationTests {

	private static final String EDITION = "claude-code/managed-default";

	@Autowired
	MockMvcTester site;

	@Autowired
	Cast cast;

	@Autowired
	Desk desk;

	@Autowired
	Requests requests;

	@Autowired
	Judge judge;

	@Autowired
	JdbcClient jdbc;

	private Person mei;

	private Person mara;

	private Person olga;

	@BeforeEach
	void people() {
		this.jdbc.sql("update request set state = 'WITHDRAWN', open_position = null where open_position is not null")
			.update();
		this.judge.says(Verdicts.of("TWO_PEOPLE", "first"));
		this.mei = this.cast.named("Mei Lin");
		this.mara = this.cast.named("Mara Lindqvist", Role.REVIEWER);
		this.olga = this.cast.named("Olga Owner", Role.OWNER);
	}

	@Test
	void theQueueShowsWhatWaitsForWhomAndHowLong() {
		Request request = sent();
		assertThat(get("/queue", this.mara)).hasStatusOk()
			.bodyText()
			.contains("Mine to decide (1)", "My roles (1)", "Nobody’s (1)", "Overdue (0)", "Claude Code", "Mei Lin",
					"3 working days left", request.name());
		assertThat(get("/queue", this.olga)).hasStatusOk()
			.bodyText()
			.contains("Mine to decide (0)", "All (1)", "Nothing waiting", "1 request waits in all");
		assertThat(get("/queue", this.mei)).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void complianceReadsTheQueueAndChangesNothing() {
		Request request = sent();
		Person auditor = this.cast.with(Role.COMPLIANCE);
		assertThat(get("/queue", auditor)).hasStatusOk().bodyText().contains(request.name()).doesNotContain("Take on<");
		assertThat(get("/queue/" + request.number(), auditor)).hasStatusOk()
			.bodyText()
			.contains("This needs somebody with another role: Reviewer")
			.doesNotContain("Approve as asked");
		assertThat(say(request, "approve", auditor, "reason", "Fine")).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void aDelegateFindsWhatTheyDecideForWhomAndTheHistorySaysSo() {
		Request request = sent();
		Person delegate = this.cast.standingInFor(this.mara, Role.REVIEWER);
		assertThat(get("/queue", delegate)).hasStatusOk()
			.bodyText()
			.contains("Mine to decide (1)", "You also decide for Mara Lindqvist (Reviewer).");
		assertThat(get("/queue/" + request.number(), delegate)).hasStatusOk()
			.bodyText()
			.contains("You decide this for Mara Lindqvist, in your own name.");
		assertThat(say(request, "approve", delegate, "reason", "Looked at it")).hasStatus3xxRedirection();
		assertThat(get("/queue/" + request.number(), this.olga)).bodyText().contains("Delegate for Mara Lindqvist,");
		assertThat(get("/queue", this.mara)).bodyText().contains("Mine to decide (0)");
		Person ofRequester = this.cast.standingInFor(this.mei, Role.OWNER);
		assertThat(get("/queue", ofRequester)).hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void whatCameSinceIsCounted() {
		String before = "/queue/news?view=MINE&since=2026-01-01T00:00:00Z";
		assertThat(get(before, this.mara)).hasStatusOk().bodyText().doesNotContain("new request");
		sent();
		assertThat(get(before, this.mara)).hasStatusOk().bodyText().contains("1 new request");
		assertThat(get("/queue/news?view=MINE&since=2999-01-01T00:00:00Z", this.mara)).bodyText()
			.doesNotContain("new request");
		assertThat(get("/queue/news?since=yesterday", this.mara)).hasStatusOk();
	}

	@Test
	void aRequestIsTakenOnAndGivenBack() {
		Request request = sent();
		assertThat(say(request, "assign", this.mara)).hasStatus(HttpStatus.SEE_OTHER)
			.hasRedirectedUrl("/queue?view=MINE");
		assertThat(get("/queue?view=ASSIGNED", this.mara)).bodyText().contains(request.name(), "Give back");
		assertThat(say(request, "assign", this.mara)).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Somebody was faster");
		assertThat(say(now(request), "unassign", this.mara)).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(now(request).assignee()).isNull();
	}

	@Test
	void severalAreTakenOnTogetherOrNone() {
		Request one = sent();
		Request other = this.desk.submit(this.mei.id(),
				this.desk.draft(this.mei.id(), draft("7-zip/desktop", "CONFIDENTIAL")).number(), 0);
		String stale = other.number() + ":0";
		assertThat(post("/queue/assign", this.mara, "tick", one.number() + ":" + one.version(), "tick", stale))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(now(one).assignee()).isNull();
		assertThat(post("/queue/assign", this.mara, "tick", one.number() + ":" + one.version(), "tick",
				other.number() + ":" + other.version()))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(now(one).assignee()).isEqualTo(this.mara.id());
		assertThat(now(other).assignee()).isEqualTo(this.mara.id());
	}

	@Test
	void twoPeopleDecideAndEachIsLedToWhatIsNext() {
		Request request = sent();
		assertThat(get("/queue/" + request.number(), this.mara)).hasStatusOk()
			.bodyText()
			.contains("Settled at Medium", "step 1 of 2", "Approve as asked", "Entry in the register",
					"You did not ask for this; one person decides one step.")
			.doesNotContain("Your password");
		assertThat(say(request, "approve", this.mara, "reason", "Looked at it", "conditions", "Only shipping-api\n\n",
				"changes", "true", "dataCeiling", "INTERNAL"))
			.hasStatus(HttpStatus.SEE_OTHER)
			.hasRedirectedUrl("/queue?view=MINE&done=" + request.number());
		assertThat(get("/queue?done=" + request.number(), this.mara)).bodyText()
			.contains(request.name() + ": your word is recorded; next step: Data or system owner");
		assertThat(get("/queue/" + request.number(), this.olga)).bodyText()
			.contains("step 2 of 2", "Only shipping-api", "Looked at it")
			.doesNotContain("value=\"CONFIDENTIAL\"");
		assertThat(say(now(request), "approve", this.olga, "reason", "Fine")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(now(request).state()).isEqualTo(State.APPROVED);
		assertThat(get("/queue/" + request.number() + "?done=" + request.number(), this.olga)).bodyText()
			.contains(request.name() + " is approved", "There is nothing to decide now: it is approved");
	}

	@Test
	void nobodyDecidesWhatTheyAskedForThemselves() {
		this.mei = this.cast.named("Rita Both", Role.REVIEWER);
		Request request = sent();
		assertThat(get("/queue/" + request.number(), this.mei)).hasStatusOk()
			.bodyText()
			.contains("You asked for this yourself, so somebody else decides it.")
			.doesNotContain("Approve as asked");
		assertThat(say(request, "approve", this.mei, "reason", "Fine")).hasStatus(HttpStatus.FORBIDDEN)
			.bodyText()
			.contains("You asked for this yourself");
		assertThat(now(request).state()).isEqualTo(State.IN_REVIEW);
	}

	@Test
	void theRoleThatIsMissingIsNamed() {
		Request request = sent();
		assertThat(say(request, "deny", this.olga, "reason", "No")).hasStatus(HttpStatus.FORBIDDEN)
			.bodyText()
			.contains("This needs somebody with another role: Reviewer");
		assertThat(json("POST", request, "decisions", this.olga, decision(request, "DENY", "No")))
			.hasStatus(HttpStatus.FORBIDDEN)
			.hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyText()
			.contains("\"code\":\"roleMissing\"", "\"role\":\"REVIEWER\"");
	}

	@Test
	void onePersonDecidesOneStepHoweverManyRolesTheyHave() {
		Person both = this.cast.named("Bo Both", Role.REVIEWER, Role.OWNER);
		Request request = sent();
		assertThat(say(request, "approve", both, "reason", "Fine")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(say(now(request), "approve", both, "reason", "Fine")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("You have already decided one step of it", "Fine");
	}

	@Test
	void whoeverComesSecondReadsWhatHappenedAndLosesNothing() {
		Request request = sent();
		Person second = this.cast.with(Role.REVIEWER);
		say(request, "deny", this.mara, "reason", "Not with customer data");
		assertThat(say(request, "approve", second, "reason", "My long and careful reason", "conditions", "And this"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(say(request, "approve", second, "reason", "My long and careful reason", "conditions", "And this",
				"changes", "true"))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Somebody was faster", "is now: denied", "Denied", "Mara Lindqvist", "Not with customer data",
					"My long and careful reason", "And this");
	}

	@Test
	void onlyTheVerdictOfNowIsDecidedOn() {
		Request request = sent();
		this.judge.says(Verdicts.of("CISO", "second"));
		assertThat(get("/queue/" + request.number(), this.mara)).bodyText()
			.contains("The verdict is another one now", this.judge.sha256());
		assertThat(say(request, "approve", this.mara, "reason", "Fine")).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("The verdict has changed since you looked at it", "Fine");
		assertThat(say(request, "verdict", this.mara)).hasStatus(HttpStatus.CONFLICT);
		assertThat(post("/requests/" + request.number() + "/verdict", this.mara, "version", "" + request.version(),
				"sha256", this.judge.sha256()))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(get("/queue/" + request.number(), this.mara)).bodyText()
			.contains("Changed since revision 1", "step 1 of 3")
			.doesNotContain("The verdict is another one now");
		assertThat(say(now(request), "approve", this.mara, "reason", "Fine")).hasStatus(HttpStatus.SEE_OTHER);
	}

	@Test
	void allThatIsWrongIsSaidAtOnceAndNothingIsLost() {
		Request request = sent();
		String late = today().plusDays(181).toString();
		assertThat(say(request, "approve", this.mara, "reason", " ", "until", late, "dataCeiling", "RESTRICTED",
				"changes", "true"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Error: ", "Reason: expected 1 to 2000 characters", "“" + late + "” is looser",
					"“RESTRICTED” is looser", "value=\"" + late + "\"");
		assertThat(say(request, "approve", this.mara, "reason", "", "until", "tomorrow", "changes", "true"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("“tomorrow” is no date", "Reason: expected 1 to 2000 characters");
		assertThat(say(request, "approve", this.mara, "reason", "Fine", "until", today().plusDays(180).toString(),
				"changes", "true"))
			.hasStatus(HttpStatus.SEE_OTHER);
	}

	@Test
	void whoDemandsMoreDoesNotApproveAsAsked() {
		Request request = sent();
		assertThat(say(request, "approve", this.mara, "reason", "Fine", "until", today().plusDays(9).toString()))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("approve with changes, or take that out");
		assertThat(say(request, "approve", this.mara, "reason", "Fine", "until", today().plusDays(9).toString(),
				"changes", "true"))
			.hasStatus(HttpStatus.SEE_OTHER);
	}

	@Test
	void aDenialNeedsAReasonToo() {
		Request request = sent();
		assertThat(say(request, "deny", this.mara, "reason", "\u200b")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(say(request, "deny", this.mara, "reason", "Not this plan")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(now(request).state()).isEqualTo(State.DENIED);
	}

	@Test
	void aQuestionStopsTheClockAndIsAnswered() {
		Request request = sent();
		assertThat(say(request, "ask", this.mara, "reason", " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Question: expected 1 to 2000 characters");
		assertThat(say(request, "ask", this.mara, "reason", "Which <b>repositories</b>?"))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(get("/queue?view=MY_ROLES", this.mara)).bodyText()
			.contains("the clock stands still", "a question is open");
		this.desk.answer(this.mei.id(), request.number(), now(request).version(), "Only shipping\u202eapi");
		assertThat(get("/queue/" + request.number(), this.mara)).bodyText()
			.contains("Which &lt;b&gt;repositories&lt;/b&gt;?", "Only shipping[U+202E]api", "Approve as asked");
	}

	@Test
	void decidingAsksForThePasswordAgainAndLosesNothing() {
		Request request = sent();
		RequestPostProcessor longAgo = this.cast.longAgo(this.mara);
		assertThat(this.site.get().uri("/queue/" + request.number()).with(longAgo)).bodyText()
			.contains("Your password");
		assertThat(say(request, "deny", longAgo, "reason", "Not this plan")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Your password is needed", "Not this plan");
		assertThat(say(request, "deny", longAgo, "reason", "Not this plan", "password", "wrong horses here"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Your password is not right", "Not this plan")
			.doesNotContain("wrong horses here");
		assertThat(now(request).state()).isEqualTo(State.IN_REVIEW);
		assertThat(say(request, "deny", longAgo, "reason", "Not this plan", "password", Cast.PASSWORD))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(now(request).state()).isEqualTo(State.DENIED);
	}

	@Test
	void whatWasDecidedLastForTheEditionIsComparedWith() {
		Request first = sent();
		say(first, "deny", this.mara, "reason", "No");
		Request second = sent();
		assertThat(get("/queue/" + second.number(), this.mara)).bodyText()
			.contains("Compared with REQ-", "denied", "No answer, control or finding is other.");
	}

	@Test
	void whatIsNotThereIsHidden() {
		Request draft = this.desk.draft(this.mei.id(), draft(EDITION, "CONFIDENTIAL"));
		assertThat(get("/queue/" + draft.number(), this.mara)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/queue/999999999", this.mara)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(say(draft, "deny", this.mara, "reason", "No")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void programsDecideAsPeopleDo() {
		Request request = sent();
		assertThat(get("/api/v1/queue?view=MINE", this.mara)).hasStatusOk()
			.bodyText()
			.contains("\"number\":" + request.number(), "\"role\":\"REVIEWER\"", "\"next\":null");
		assertThat(json("PUT", request, "assignment", this.mara, "{\"version\":" + request.version() + "}"))
			.hasStatusOk();
		assertThat(now(request).assignee()).isEqualTo(this.mara.id());
		assertThat(json("POST", request, "decisions", this.mara, decision(request, "APPROVE", "Fine")))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("\"code\":\"stale\"", "\"what\":\"request.assigned\"");
		assertThat(json("POST", request, "decisions", this.mara, decision(now(request), "APPROVE", "")))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("\"field\":\"reason\"");
		assertThat(json("POST", request, "decisions", this.mara, decision(now(request), "APPROVE", "Fine")))
			.hasStatusOk()
			.bodyText()
			.contains("\"state\":\"IN_REVIEW\"");
		assertThat(json("POST", request, "questions", this.olga,
				"{\"version\":" + now(request).version() + ",\"question\":\"Why?\"}"))
			.hasStatusOk()
			.bodyText()
			.contains("\"state\":\"INFO_REQUESTED\"");
	}

	@Test
	void programsNeedThePasswordToo() {
		Request request = sent();
		MvcTestResult refused = this.site.post()
			.uri("/api/v1/requests/" + request.number() + "/decisions")
			.with(csrf())
			.with(this.cast.longAgo(this.mara))
			.header("Idempotency-Key", UUID.randomUUID())
			.contentType(MediaType.APPLICATION_JSON)
			.content(decision(request, "DENY", "No"))
			.exchange();
		assertThat(refused).hasStatus(HttpStatus.FORBIDDEN).bodyText().contains("\"code\":\"passwordNeeded\"");
	}

	@Test
	void theRealVerdictOfClaudeCodeIsDecidedOnOnePage() {
		this.judge.says(null);
		Request request = this.desk.submit(this.mei.id(),
				this.desk
					.draft(this.mei.id(),
							new Draft(EDITION, "developer-laptop", null, Map.of("dataClass", "CONFIDENTIAL"),
									"Refactoring", null, 6))
					.number(),
				0);
		assertThat(get("/queue/" + request.number(), this.mara)).hasStatusOk()
			.bodyText()
			.contains("Settled at High", "step 1 of 3", "Facts that matter", "Conditions by concern",
					"90 days at most");
	}

	private Request sent() {
		Request draft = this.desk.draft(this.mei.id(), draft(EDITION, "CONFIDENTIAL"));
		return this.desk.submit(this.mei.id(), draft.number(), draft.version());
	}

	private static Draft draft(String edition, String dataClass) {
		return new Draft(edition, null, null, Map.of("dataClass", dataClass), "Refactoring", null, 6);
	}

	private Request now(Request request) {
		return this.requests.get(request.number(), this.mei);
	}

	private static String sha256(Request request) {
		return Objects.requireNonNull(request.revision()).sha256();
	}

	private static LocalDate today() {
		return LocalDate.now(ZoneOffset.UTC);
	}

	private MvcTestResult get(String address, Person who) {
		return this.site.get().uri(address).with(this.cast.as(who)).exchange();
	}

	private MvcTestResult say(Request seen, String act, Person who, String... fields) {
		return say(seen, act, this.cast.as(who), fields);
	}

	/** As the form sends it, with what it offered. */
	private MvcTestResult say(Request seen, String act, RequestPostProcessor who, String... fields) {
		Revision revision = seen.revision();
		MockMvcTester.MockMvcRequestBuilder form = form("/requests/" + seen.number() + "/" + act, who, fields)
			.param("version", String.valueOf(seen.version()));
		if (revision != null) {
			form.param("revision", String.valueOf(revision.number()))
				.param("sha256", revision.sha256())
				.param("offered", today().plusDays(180).toString());
		}
		return form.exchange();
	}

	private MvcTestResult post(String address, Person who, String... fields) {
		return form(address, this.cast.as(who), fields).exchange();
	}

	private MockMvcTester.MockMvcRequestBuilder form(String address, RequestPostProcessor who, String... fields) {
		MockMvcTester.MockMvcRequestBuilder form = this.site.post()
			.uri(address)
			.with(csrf())
			.with(who)
			.param("once", UUID.randomUUID().toString());
		for (int at = 0; at < fields.length; at += 2) {
			form.param(fields[at], fields[at + 1]);
		}
		return form;
	}

	private MvcTestResult json(String method, Request request, String act, Person who, String body) {
		return this.site.method(HttpMethod.valueOf(method))
			.uri("/api/v1/requests/" + request.number() + "/" + act)
			.with(csrf())
			.with(this.cast.as(who))
			.header("Idempotency-Key", UUID.randomUUID())
			.contentType(MediaType.APPLICATION_JSON)
			.content(body)
			.exchange();
	}

	private static String decision(Request seen, String word, String reason) {
		return """
				{"word":"%s","reason":"%s","version":%d,"revision":%d,"sha256":"%s","conditions":[]}
				""".formatted(word, reason, seen.version(), seen.revisions().size(), sha256(seen));
	}

}
