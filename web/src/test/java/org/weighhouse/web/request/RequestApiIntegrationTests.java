package org.weighhouse.web.request;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
 * Programs ask with the rights of whoever is signed in, and are told by codes what was
 * refused.
 */
@SiteTest
class RequestApiIntegrationTests {

	private static final String API = "/api/v1/requests";

	private static final String ASKED = """
			{"edition": "claude-code/managed-default", "preset": "developer-laptop",
			 "answers": {"dataClass": "CONFIDENTIAL"}, "purpose": "Tests of shipping", "people": 6}
			""";

	@Autowired
	MockMvcTester site;

	@Autowired
	Cast cast;

	@Autowired
	Desk desk;

	private Person mei;

	@BeforeEach
	void somebodyNew() {
		this.mei = this.cast.named("Mei Lin");
	}

	@Test
	void aProgramDraftsChangesSendsAnswersAndWithdraws() {
		MvcTestResult drafted = send(HttpMethod.POST, API, ASKED);
		assertThat(drafted).hasStatus(HttpStatus.CREATED).bodyJson().extractingPath("$.state").isEqualTo("DRAFT");
		String one = String.valueOf(drafted.getResponse().getHeader("Location"));
		assertThat(send(HttpMethod.PUT, one, ASKED.replace("6}", "7, \"version\": 0}"))).hasStatusOk()
			.bodyJson()
			.extractingPath("$.people")
			.isEqualTo(7);
		MvcTestResult sent = send(HttpMethod.POST, one + "/submit", "{\"version\": 1}");
		assertThat(sent).hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo("IN_REVIEW");
		assertThat(sent).bodyJson().extractingPath("$.verdict.residualTier").isEqualTo("HIGH");
		assertThat(sent).bodyJson().extractingPath("$.steps[0].role").isEqualTo("REVIEWER");
		Person reviewer = this.cast.named("Mara Lindqvist", Role.REVIEWER);
		this.desk.ask(reviewer.id(), number(drafted), 2, "Which repository?");
		assertThat(send(HttpMethod.POST, one + "/answer", "{\"version\": 3, \"answer\": \"shipping-api\"}"))
			.hasStatusOk()
			.bodyJson()
			.extractingPath("$.questions[0].answer")
			.isEqualTo("shipping-api");
		assertThat(send(HttpMethod.POST, one + "/withdraw", "{\"version\": 4}")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.state")
			.isEqualTo("WITHDRAWN");
		assertThat(get(one)).hasStatusOk().bodyJson().extractingPath("$.version").isEqualTo(5);
	}

	@Test
	void refusalsHaveCodes() {
		MvcTestResult drafted = send(HttpMethod.POST, API, ASKED);
		String one = API + "/" + number(drafted);
		assertProblem(send(HttpMethod.POST, one + "/submit", "{\"version\": 9}"), HttpStatus.CONFLICT, "stale");
		assertProblem(send(HttpMethod.POST, one + "/submit", "{}"), HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
		assertProblem(send(HttpMethod.POST, one + "/answer", "{\"version\": 0, \"answer\": \"x\"}"),
				HttpStatus.CONFLICT, "notPossibleNow");
		assertProblem(this.site.get().uri(one).with(this.cast.as(this.cast.named("Tom Okafor"))).exchange(),
				HttpStatus.NOT_FOUND, "noSuchRequest");
		MvcTestResult invalid = send(HttpMethod.POST, API,
				"{\"edition\": \"no/such\", \"project\": \"\\u0000\", \"people\": 0}");
		assertProblem(invalid, HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
		assertThat(invalid).bodyJson().extractingPath("$.violations[*].field").asArray().contains("edition", "people");
	}

	@Test
	void programsGoOnWhereTheyHaveComeTo() {
		long first = number(send(HttpMethod.POST, API, ASKED));
		long second = number(send(HttpMethod.POST, API, ASKED));
		MvcTestResult latest = get(API + "?size=1");
		assertThat(latest).bodyJson().extractingPath("$.requests[0].number").isEqualTo((int) second);
		MvcTestResult rest = get(API + "?size=100&cursor=" + next(latest));
		assertThat(rest).bodyJson().extractingPath("$.requests[0].number").isEqualTo((int) first);
		assertThat(rest).bodyJson().extractingPath("$.next").isNull();
		assertThat(get(API + "?size=-1")).hasStatusOk();
	}

	@Test
	void theQueueIsReadInPartsAndNothingTwice() {
		Person reader = this.cast.named("Rita Reader", Role.REVIEWER);
		for (int number = 0; number < 5; number++) {
			Person asker = this.cast.named("Asker");
			Request draft = this.desk.draft(asker.id(), new Draft("claude-code/managed-default", "developer-laptop",
					null, Map.of("dataClass", "CONFIDENTIAL"), "Tests", null, number + 1));
			Request sent = this.desk.submit(asker.id(), draft.number(), draft.version());
			if (number == 4) {
				this.desk.ask(reader.id(), sent.number(), sent.version(), "Which repository?");
			}
		}
		List<Integer> whole = numbers(queue(reader, "?size=100"));
		List<Integer> parts = new ArrayList<>();
		String next = "";
		while (next != null) {
			MvcTestResult part = queue(reader, "?size=2&cursor=" + next);
			parts.addAll(numbers(part));
			next = next(part);
		}
		assertThat(whole).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
		assertThat(parts.subList(0, whole.size())).isEqualTo(whole);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "eA", "MXwyfDN8NA", "%21", "MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkw" })
	void aCursorThatIsNoneOfOursIsRefused(String cursor) {
		assertProblem(get(API + "?cursor=" + cursor), HttpStatus.UNPROCESSABLE_CONTENT, "invalid");
	}

	private MvcTestResult queue(Person reader, String query) {
		return this.site.get().uri("/api/v1/queue" + query).with(this.cast.as(reader)).exchange();
	}

	private static List<Integer> numbers(MvcTestResult part) {
		return JsonPath.read(body(part), "$.requests[*].number");
	}

	private static @Nullable String next(MvcTestResult part) {
		return JsonPath.read(body(part), "$.next");
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "[]", "null", "{", "{\"edition\": \"a\", \"edition\": \"b\"}", "{\"role\": \"ADMIN\"}",
			"{\"state\": \"APPROVED\"}", "{\"id\": 1}", "{\"@class\": \"java.lang.Runtime\"}", "{\"people\": 1e400}",
			"{\"people\": \"3\"}", "{\"people\": 1.5}", "{\"people\": true}", "{\"people\": NaN}", "{\"answers\": []}",
			"{\"__proto__\": {}}", "{\"answers\": {\"dataClass\": {}}}" })
	void whatIsNotUnderstoodIsRefused(String body) {
		MvcTestResult refused = send(HttpMethod.POST, API, body);
		assertProblem(refused, HttpStatus.BAD_REQUEST, "notUnderstood");
	}

	@Test
	void tooMuchIsRefused() {
		assertProblem(send(HttpMethod.POST, API, "{\"purpose\": \"" + "x".repeat(300_000) + "\"}"),
				HttpStatus.BAD_REQUEST, "notUnderstood");
		assertProblem(send(HttpMethod.POST, API, "{\"people\": " + "9".repeat(2000) + "}"), HttpStatus.BAD_REQUEST,
				"notUnderstood");
		assertProblem(send(HttpMethod.POST, API, "[".repeat(1000)), HttpStatus.BAD_REQUEST, "notUnderstood");
	}

	@Test
	void onlyJsonThatSaysSoIsRead() {
		MvcTestResult refused = this.site.post()
			.uri(API)
			.with(this.cast.as(this.mei))
			.with(csrf())
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.contentType(MediaType.TEXT_PLAIN)
			.content(ASKED)
			.exchange();
		assertThat(refused).hasStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
	}

	private static void assertProblem(MvcTestResult answer, HttpStatus status, String code) {
		assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
	}

	private MvcTestResult get(String address) {
		return this.site.get().uri(address).with(this.cast.as(this.mei)).exchange();
	}

	private MvcTestResult send(HttpMethod method, String address, String json) {
		return this.site.method(method)
			.uri(address)
			.with(this.cast.as(this.mei))
			.with(csrf())
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.contentType(MediaType.APPLICATION_JSON)
			.content(json)
			.exchange();
	}

	private static long number(MvcTestResult answer) {
		String body = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
		Number number = JsonPath.read(body, "$.number");
		return number.longValue();
	}

}
