package org.weighhouse.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.weighhouse.web.account.Cast;

import static org.assertj.core.api.Assertions.assertThat;

@SiteTest
class SecurityIntegrationTests {

	@Autowired
	private MockMvcTester site;

	@ParameterizedTest
	@ValueSource(strings = { "/", "/tools", "/tools/claude-code", "/tools/nothing", "/css/site.css" })
	void everyAnswerTellsBrowsersWhatToRefuse(String address) {
		assertThat(this.site.get().uri(address)).headers()
			.hasValue("Content-Security-Policy", SecurityConfiguration.CONTENT_SECURITY_POLICY)
			.hasValue("Permissions-Policy", SecurityConfiguration.PERMISSIONS_POLICY)
			.hasValue("Referrer-Policy", "no-referrer")
			.hasValue("X-Content-Type-Options", "nosniff")
			.hasValue("X-Frame-Options", "DENY");
	}

	@Test
	void pagesAndFragmentsAreNotKept() {
		assertThat(this.site.get().uri("/tools")).headers()
			.hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
		assertThat(this.site.get().uri("/tools").header("HX-Request", "true")).headers()
			.hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://localhost/tools", "http://127.0.0.1:8080/tools", "http://[::1]/tools" })
	void ownNamesAreAnswered(String address) {
		assertThat(this.site.get().uri(address)).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "http://weighhouse.example/tools", "http://localhost.example/tools", "http://10.0.0.7/tools" })
	void anotherNameIsRefused(String address) {
		assertThat(this.site.get().uri(address)).hasStatus(HttpStatus.BAD_REQUEST).hasBodyTextEqualTo("");
	}

	@Test
	void aHeaderThatNamesAnotherHostLeadsNowhereElse() {
		assertThat(this.site.get()
			.uri("/requests")
			.with(Cast.stranger())
			.header("X-Forwarded-Host", "evil.example")
			.header("Forwarded", "host=evil.example")
			.header("X-Forwarded-Proto", "https")).hasRedirectedUrl("/sign-in?back=%2Frequests");
		assertThat(this.site.get().uri("/tools").header("X-Forwarded-Host", "evil.example")).hasStatusOk()
			.bodyText()
			.doesNotContain("evil.example");
	}

	@ParameterizedTest
	@ValueSource(strings = { "null", "https://evil.example", "http://localhost.evil.example" })
	void nobodyElsesPageReadsAnAnswer(String origin) {
		assertThat(this.site.get().uri("/api/v1/requests").header("Origin", origin)).headers()
			.doesNotContainHeaders("Access-Control-Allow-Origin", "Access-Control-Allow-Credentials");
		assertThat(this.site.options()
			.uri("/api/v1/requests")
			.header("Origin", origin)
			.header("Access-Control-Request-Method", "POST")).headers()
			.doesNotContainHeader("Access-Control-Allow-Origin");
	}

	@ParameterizedTest
	@ValueSource(strings = { "TRACE", "TRACK", "CONNECT", "PROPFIND" })
	void methodsThatNobodyNeedsAreRefused(String method) {
		assertThat(this.site.method(HttpMethod.valueOf(method)).uri("/tools").exchange().getResponse().getStatus())
			.isBetween(400, 499);
	}

	@Test
	void aTokenInAnAddressOpensNothing() {
		assertThat(this.site.get()
			.uri("/api/v1/session?access_token=x&token=x&JSESSIONID=x&SESSION=x")
			.with(Cast.stranger())
			.header("Authorization", "Bearer x")).hasStatus(HttpStatus.UNAUTHORIZED);
	}

	@Test
	void aBodyThatIsPackedIsNotUnpacked() throws IOException {
		ByteArrayOutputStream bomb = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
			gzip.write(new byte[10_000_000]);
		}
		assertThat(this.site.post()
			.uri("/api/v1/requests")
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.contentType(MediaType.APPLICATION_JSON)
			.header("Content-Encoding", "gzip")
			.content(bomb.toByteArray())).hasStatus(HttpStatus.BAD_REQUEST)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void aFormFromElsewhereIsRefused() {
		assertThat(this.site.post().uri("/tools")).hasStatus(HttpStatus.FORBIDDEN);
	}

}
