package org.weighhouse.web.request;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Employees ask on pages.
 */
@SiteTest
class RequestPagesIntegrationTests {

	@Autowired
	MockMvcTester site;

	@Autowired
	Cast cast;

	@Test
	void theFormShowsTheVerdictAndWhatHappensNext() {
		assertThat(this.site.get().uri("/requests/new?edition=claude-code/managed-default&dataClass=CONFIDENTIAL"))
			.hasStatusOk()
			.bodyText()
			.satisfies((t) -> System.out.println(t));
		var r = this.site.post()
			.uri("/requests")
			.with(csrf())
			.param("edition", "claude-code/managed-default")
			.param("people", "x")
			.param("purpose", "a\u0000b")
			.param("execCapability", "NONE")
			.exchange();
		assertThat(r).hasStatus(422).bodyText().satisfies((t) -> System.out.println(t));
		r = this.site.post()
			.uri("/requests")
			.with(csrf())
			.param("edition", "claude-code/managed-default")
			.param("people", "2")
			.param("purpose", "a b")
			.exchange();
		assertThat(r).hasStatus(303);
	}

}
