package org.weighhouse.catalog;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody types finds the tool that they mean.
 */
class SearchTests {

	@Test
	void theBeginningOfANameComesBeforeWhatIsOnlyMentioned() {
		assertThat(Shipped.CATALOG.search("cla")).extracting(Tool::id).startsWith("claude-code", "claude-ai");
		assertThat(Shipped.CATALOG.search("git")).extracting(Tool::id).startsWith("github-copilot");
	}

	@Test
	void everyWordMustFitWhereverItStands() {
		assertThat(Shipped.CATALOG.search("anthropic code")).extracting(Tool::id).contains("claude-code");
		assertThat(Shipped.CATALOG.search("claude winter")).isEmpty();
	}

	@Test
	void purposesAndKindsAreFoundToo() {
		assertThat(Shipped.CATALOG.search("chatbot")).extracting(Tool::kind).contains("chatbot");
	}

	@Test
	void aTypingErrorIsForgivenInALongWord() {
		assertThat(Shipped.CATALOG.search("grammerly")).extracting(Tool::id).containsExactly("grammarly");
		assertThat(Shipped.CATALOG.search("teamveiwer")).extracting(Tool::id).containsExactly("teamviewer");
		assertThat(Shipped.CATALOG.search("cursr")).extracting(Tool::id).contains("cursor");
	}

	@Test
	void aShortWordIsTakenAsItIs() {
		assertThat(Shipped.CATALOG.search("8zi")).isEmpty();
		assertThat(Shipped.CATALOG.search("7-zi")).extracting(Tool::id).containsExactly("7-zip");
	}

	@Test
	void whatFitsAsTypedKeepsTheForgivenOut() {
		assertThat(Shipped.CATALOG.search("code")).extracting(Tool::id).contains("claude-code");
		assertThat(Shipped.CATALOG.search("qqqq")).isEmpty();
	}

}
