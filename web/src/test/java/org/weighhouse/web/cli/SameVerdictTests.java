package org.weighhouse.web.cli;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.weighhouse.web.SiteTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The page keeps exactly the bytes that the command line prints.
 */
@SiteTest
class SameVerdictTests {

	@Autowired
	private MockMvcTester mvc;

	@Test
	void pageAndCommandLineGiveTheSameBytes() {
		String address = this.mvc.post()
			.uri("/weigh")
			.param("edition", "claude-code/managed-default")
			.param("preset", "developer-laptop")
			.param("dataClass", "CONFIDENTIAL")
			.with(csrf())
			.exchange()
			.getResponse()
			.getHeader("Location");
		CommandRun run = CommandRun.of("judge", "claude-code/managed-default", "--preset", "developer-laptop", "--use",
				"dataClass=CONFIDENTIAL", "--format", "json");
		assertThat(this.mvc.get().uri(address + "/verdict.json")).bodyText().isEqualTo(run.out().strip());
		CommandRun other = CommandRun.of("judge", "claude-code/managed-default", "--preset", "developer-laptop",
				"--use", "dataClass=INTERNAL", "--format", "json");
		assertThat(other.out()).isNotEqualTo(run.out());
	}

}
