package org.weighhouse.web.inventory;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.weighhouse.catalog.Tool;

import static org.assertj.core.api.Assertions.assertThat;

class TitleTests {

	@Test
	void aTitleIsRememberedByItsSurestIdWhateverItsVersion() {
		assertThat(title("Cursor", "x", new Tool.Alias("purl", "pkg:npm/%40a/B@1?q=2"))).isEqualTo("purl:npm/@a/b");
		assertThat(title("Cursor", "x", new Tool.Alias("brew", "Cursor"), new Tool.Alias("domain", "a.example")))
			.isEqualTo("brew:cursor");
	}

	@Test
	void withoutAnIdByNameAndPublisher() {
		assertThat(title("Cursor 1.2.3 (x64)", "Anysphere, Inc.")).isEqualTo(title("cursor", "ANYSPHERE"));
		assertThat(title("Cursor", "Anysphere")).isNotEqualTo(title("Cursor", "Other"))
			.isNotEqualTo(title("Cursor", ""));
	}

	@Test
	void aDomainIsSharedByManyTitlesAndNamesNone() {
		assertThat(title("Cursor", "x", new Tool.Alias("domain", "a.example"))).isEqualTo(title("Cursor", "x"));
	}

	private static String title(String name, String publisher, Tool.Alias... ids) {
		return new Title(2, name, publisher.isEmpty() ? null : publisher, null, List.of(ids), null, null, null).key();
	}

}
