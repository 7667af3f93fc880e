package org.weighhouse.web.tool;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.web.SiteTest;

import static org.assertj.core.api.Assertions.assertThat;

@SiteTest
class ToolIntegrationTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Register register;

	@Test
	void theFirstPageIsTheListOfTools() {
		assertThat(this.site.get().uri("/")).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/tools");
	}

	@Test
	void theListShowsEveryToolWithItsTier() {
		assertThat(this.site.get().uri("/tools")).hasStatusOk()
			.bodyText()
			.contains(this.register.catalog().tools().size() + " tools")
			.contains("href=\"/tools/claude-code\"")
			.contains("class=\"tier t3\"");
	}

	@Test
	void aSearchFindsByVendorAndKeepsWhatWasTyped() {
		assertThat(this.site.get().uri("/tools?q=Anthropic")).bodyText()
			.contains("value=\"Anthropic\"")
			.contains("href=\"/tools/claude-code\"")
			.doesNotContain("href=\"/tools/7-zip\"");
	}

	@Test
	void whileTypingOnlyTheListAndTheCountAreSent() {
		assertThat(this.site.get().uri("/tools?q=zip").header("HX-Request", "true")).bodyText()
			.contains("id=\"found\"", "href=\"/tools/7-zip\"", "id=\"count\"", "hx-swap-oob", "1 tool matches “zip”")
			.doesNotContain("<html", "<h1");
	}

	@Test
	void noMatchSaysWhatToDoAndEscapesWhatWasTyped() {
		assertThat(this.site.get().uri("/tools?q={q}", "<b>nix</b>")).hasStatusOk()
			.bodyText()
			.contains("No tool matches “&lt;b&gt;nix&lt;/b&gt;”", "ask your security reviewer")
			.doesNotContain("<b>nix");
	}

	@Test
	void everyEditionOfEveryToolHasItsPage() {
		for (Tool tool : this.register.catalog().tools()) {
			for (Edition edition : tool.editions()) {
				assertThat(this.site.get().uri("/tools/{id}?edition={edition}", tool.id(), edition.id())).hasStatusOk()
					.bodyText()
					.as(tool.id() + "/" + edition.id())
					.containsOnlyOnce("<h1")
					.contains("href=\"/weigh?edition=" + tool.id() + "/" + edition.id() + "\"")
					.doesNotContain("??")
					.doesNotContain(" style=", "<style", "onclick", "javascript:");
			}
		}
	}

	@Test
	void anUnknownToolOrEditionIsNotFound() {
		assertThat(this.site.get().uri("/tools/nothing")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.site.get().uri("/tools/claude-code?edition=nothing")).hasStatus(HttpStatus.NOT_FOUND);
	}

}
