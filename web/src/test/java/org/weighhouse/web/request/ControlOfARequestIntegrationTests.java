package org.weighhouse.web.request;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A reviewer verifies a control for one request alone, and its verdict is made anew.
 */
@SiteTest
@Transactional
class ControlOfARequestIntegrationTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Cast cast;

	@Autowired
	private Desk desk;

	private Person mei;

	private Person mara;

	private Request request;

	@BeforeEach
	void sent() {
		this.mei = this.cast.named("Mei Lin", Role.REVIEWER);
		this.mara = this.cast.named("Mara Lindqvist", Role.REVIEWER);
		Request draft = this.desk.draft(this.mei.id(), new Draft("claude-code/managed-default", "developer-laptop",
				null, Map.of("dataClass", "CONFIDENTIAL"), "Refactoring", null, 6));
		this.request = this.desk.submit(this.mei.id(), draft.number(), draft.version());
	}

	@Test
	void aReviewerVerifiesForThisRequestAndDecidesOnTheNewVerdict() {
		assertThat(get("/controls?request=" + this.request.number(), this.mara)).hasStatusOk()
			.bodyText()
			.contains("For " + this.request.name() + " alone", "/controls/M01?request=" + this.request.number());
		assertThat(get("/controls/M01?request=" + this.request.number(), this.mara)).hasStatusOk()
			.bodyText()
			.contains("name=\"request\" value=\"" + this.request.number() + "\"")
			.doesNotContain("name=\"edition\"");
		assertThat(verify(this.mara, this.request.number())).hasStatus(HttpStatus.SEE_OTHER)
			.hasRedirectedUrl("/queue/" + this.request.number());
		assertThat(get("/queue/" + this.request.number(), this.mara)).bodyText()
			.contains("The verdict is another one now");
	}

	@Test
	void anotherRequestKeepsItsVerdict() {
		Request before = this.request;
		sent();
		verify(this.mara, before.number());
		assertThat(get("/queue/" + this.request.number(), this.mara)).hasStatusOk()
			.bodyText()
			.doesNotContain("The verdict is another one now");
	}

	@Test
	void whoeverAskedDoesNotVerify() {
		assertThat(get("/controls/M01?request=" + this.request.number(), this.mei)).hasStatusOk()
			.bodyText()
			.contains("You asked for this yourself: another reviewer verifies its controls.")
			.doesNotContain("id=\"verify-note\"");
		assertThat(verify(this.mei, this.request.number())).hasStatus(HttpStatus.FORBIDDEN)
			.bodyText()
			.contains("Whoever asks does not verify");
		assertThat(call(this.mei)).hasStatus(HttpStatus.FORBIDDEN)
			.bodyJson()
			.extractingPath("$.code")
			.isEqualTo("requesterVerifies");
	}

	@Test
	void whatWasTypedComesBackForTheSameRequest() {
		assertThat(this.site.post()
			.uri("/controls/M01/verifications")
			.with(this.cast.as(this.mara))
			.with(csrf())
			.param("request", String.valueOf(this.request.number()))
			.param("link", "http://example.org")
			.param("note", "Seen it")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Seen it", "name=\"request\" value=\"" + this.request.number() + "\"");
	}

	@Test
	void whatIsOverOrHiddenIsNotFound() {
		assertThat(get("/controls?request=999999999", this.mara)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/controls?request=" + this.request.number(), this.cast.with())).hasStatus(HttpStatus.NOT_FOUND);
		this.desk.withdraw(this.mei.id(), this.request.number(), this.request.version(), "");
		assertThat(get("/controls/M01?request=" + this.request.number(), this.mara)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(verify(this.mara, this.request.number())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void programsListVerifyRenewAndEnd() {
		MvcTestResult verified = call(this.mara);
		assertThat(verified).hasStatus(HttpStatus.CREATED)
			.bodyJson()
			.extractingPath("$.request")
			.isEqualTo((int) this.request.number());
		assertThat(get("/api/v1/controls/M01", this.mara)).hasStatusOk()
			.bodyJson()
			.extractingPath("$.verifications[0].state")
			.isEqualTo("VERIFIED");
		assertThat(get("/api/v1/controls?show=NONE", this.mara)).hasStatusOk()
			.bodyText()
			.doesNotContain("\"control\":\"M01\"");
		assertThat(get("/api/v1/controls/M99", this.mara)).hasStatus(HttpStatus.NOT_FOUND)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	private MvcTestResult verify(Person person, long number) {
		return this.site.post()
			.uri("/controls/M01/verifications")
			.with(this.cast.as(person))
			.with(csrf())
			.param("request", String.valueOf(number))
			.param("link", "https://example.org/proof")
			.param("note", "Tried it")
			.exchange();
	}

	private MvcTestResult call(Person person) {
		return this.site.method(HttpMethod.POST)
			.uri("/api/v1/controls/M01/verifications")
			.with(this.cast.as(person))
			.with(csrf())
			.contentType(MediaType.APPLICATION_JSON)
			.content("""
					{"request": %d, "link": "https://example.org/proof", "note": "Tried it"}
					""".formatted(this.request.number()))
			.exchange();
	}

	private MvcTestResult get(String address, Person person) {
		return this.site.get().uri(address).with(this.cast.as(person)).exchange();
	}

}
