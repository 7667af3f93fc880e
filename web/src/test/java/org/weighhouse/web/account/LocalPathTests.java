package org.weighhouse.web.account;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalPathTests {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/tools", "/weigh?edition=claude-code/managed-default&x=%2F#q" })
	void pathsOfThisSiteAreKept(String path) {
		assertThat(LocalPath.of(path)).isEqualTo(path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "//evil.test", "/\\evil.test", "/\t/evil.test", "\\\\evil.test", "https:evil",
			"https://evil.test/", "javascript:alert(1)", "evil.test", " /tools", "/a\r\nSet-Cookie: x=1", "/a\\..\\b",
			"/\u3000/evil.test" })
	void everythingElseIsTheFirstPage(String address) {
		assertThat(LocalPath.of(address)).isEqualTo("/");
	}

	@Test
	void ofThePageThatAScriptIsOnOnlyThePathCounts() {
		assertThat(LocalPath.onPage("https://evil.test/weigh?edition=a/b")).isEqualTo("/weigh?edition=a/b");
		assertThat(LocalPath.onPage("https://evil.test//evil.test")).isEqualTo("/");
		assertThat(LocalPath.onPage("::")).isEqualTo("/");
		assertThat(LocalPath.onPage("mailto:x")).isEqualTo("/");
		assertThat(LocalPath.onPage(null)).isEqualTo("/");
	}

}
