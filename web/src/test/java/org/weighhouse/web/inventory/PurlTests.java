package org.weighhouse.web.inventory;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PurlTests {

	@ParameterizedTest
	@CsvSource({ "pkg:npm/%40scope/name@1.0.0, npm/@scope/name", "pkg:npm/@scope/name@1.0.0, npm/@scope/name",
			"PKG:NPM/Name, npm/name", "pkg:pypi/My_Tool@2, pypi/my-tool", "pkg://npm/name, npm/name",
			"pkg:maven/org.example/a@1?type=jar#x, maven/org.example/a",
			"pkg:golang/example.org/a/b@v1, golang/example.org/a/b",
			"pkg:vscode-extension/publisher/name@1, vscode-extension/publisher/name", "pkg:npm/c++@1, npm/c++" })
	void aPackageIsComparedWithoutItsVersion(String purl, String compared) {
		assertThat(Purl.isValid(purl)).isTrue();
		assertThat(Purl.comparable(purl)).isEqualTo(compared);
	}

	@ParameterizedTest
	@ValueSource(strings = { "npm/name", "pkg:npm", "pkg:npm/", "pkg:/name", "pkg:npm/na me", "pkg:npm/%zz",
			"pkg:npm/a%4", "pkg:1npm/name", "https://example.org", "" })
	void anythingElseIsNoPackage(String text) {
		assertThat(Purl.isValid(text)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "pkg:npm/name, pkg:pypi/name", "pkg:npm/%40a/name, pkg:npm/%40b/name",
			"pkg:npm/my_tool, pkg:npm/my-tool" })
	void packagesOfOthersAreOthers(String one, String other) {
		assertThat(Purl.comparable(one)).isNotEqualTo(Purl.comparable(other));
	}

}
