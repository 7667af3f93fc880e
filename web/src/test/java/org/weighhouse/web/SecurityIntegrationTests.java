package org.weighhouse.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

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
	void aFormFromElsewhereIsRefused() {
		assertThat(this.site.post().uri("/tools")).hasStatus(HttpStatus.FORBIDDEN);
	}

}
