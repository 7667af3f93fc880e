package org.weighhouse.web.tool;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;

import static org.assertj.core.api.Assertions.assertThat;

@SiteTest
class ToolIntegrationTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Register register;

	@Autowired
	private Cast cast;

	@Test
	void theFirstPageIsTheListOfTools() {
		assertThat(this.site.get().uri("/")).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/tools");
	}

	@Test
	void theListShowsEveryToolWithItsTier() {
		assertThat(this.site.get().uri("/tools")).hasStatusOk()
			.bodyText()
			.contains(this.register.catalog().tools().size() + " tools");
		assertThat(this.site.get().uri("/tools?kind=command-line-agent&home=US")).bodyText()
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
	void aToolThatHasEndedSaysSoAndWhatFollows() {
		assertThat(this.site.get().uri("/tools/roo-code")).bodyText()
			.contains("Its end of life was on 15 May 2026", "Successor: Zoo Code.");
		assertThat(this.site.get().uri("/tools/amazon-q-developer")).bodyText()
			.contains("Its end of life is announced", "Successor: Kiro CLI.");
		assertThat(this.site.get().uri("/tools/cline")).bodyText().doesNotContain("end of life", "Successor");
	}

	@Test
	void aToolIsFoundUnderAFormerName() {
		assertThat(this.site.get().uri("/tools?q=windsurf")).bodyText().contains("href=\"/tools/devin-desktop\"");
		assertThat(this.site.get().uri("/tools/devin-desktop")).bodyText().contains("Windsurf", "former name");
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
	void theListIsNarrowedByKindHomeAndTier() {
		assertThat(this.site.get().uri("/tools?home=cn&kind=chatbot")).bodyText()
			.contains("href=\"/tools/deepseek\"")
			.doesNotContain("href=\"/tools/chatgpt\"", "href=\"/tools/claude-code\"");
		assertThat(this.site.get().uri("/tools?q=deepseek&tier=LOW")).bodyText()
			.contains("No tool matches “deepseek”")
			.doesNotContain("href=\"/tools/deepseek\"");
	}

	@Test
	void whatNobodyAllowedIsNotAmongTheAllowed() {
		assertThat(this.site.get().uri("/tools?q=deepseek&standing=ALLOWED").with(this.cast.as(this.cast.with())))
			.bodyText()
			.doesNotContain("href=\"/tools/deepseek\"");
		assertThat(this.site.get().uri("/tools?q=deepseek&standing=NOT_YET").with(this.cast.as(this.cast.with())))
			.bodyText()
			.contains("href=\"/tools/deepseek\"");
	}

	@Test
	void onlyWhatIsReadTooLongAgoIsOverdue() {
		assertThat(this.site.get().uri("/tools?review=OVERDUE")).bodyText()
			.doesNotContain("href=\"/tools/claude-code\"");
	}

	@Test
	void aPartBeyondTheLastIsTheLastAndNoNumberIsTheFirst() {
		assertThat(this.site.get().uri("/tools?q=claude&page=999")).bodyText().contains("href=\"/tools/claude-code\"");
		assertThat(this.site.get().uri("/tools?q=claude&page=-1&tier=NONE&review=x")).hasStatusOk()
			.bodyText()
			.contains("href=\"/tools/claude-code\"");
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
