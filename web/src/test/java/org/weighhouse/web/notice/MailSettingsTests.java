package org.weighhouse.web.notice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MailSettingsTests {

	private static final String FROM = "weighhouse@example.org";

	@Test
	void linksStandBelowTheAddressOfTheSite() {
		assertThat(new MailSettings(FROM, "https://example.org/weighhouse/").checked().link("/notices"))
			.isEqualTo("https://example.org/weighhouse/notices");
		assertThat(new MailSettings(FROM, "http://127.0.0.1:8080").checked().link("/notices"))
			.isEqualTo("http://127.0.0.1:8080/notices");
	}

	@Test
	void allThatIsMissingIsSaidAtOnce() {
		assertThatIllegalArgumentException().isThrownBy(() -> new MailSettings("", "").checked())
			.withMessageContainingAll("weighhouse.mail.from: found ``", "weighhouse.mail.base-url: found ``");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "weighhouse", "a@b@c", "a@example.org\r\nBcc: b@example.org", "a@example.org, b@example.org" })
	void onlyOneAddressIsWhoseMailItIs(String from) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new MailSettings(from, "https://weighhouse.example.org").checked())
			.withMessageContaining("weighhouse.mail.from");
	}

	@ParameterizedTest
	@ValueSource(strings = { "weighhouse.example.org", "javascript:alert(1)", "https://you@example.org",
			"https://example.org/?a=b", "https://example.org/#a", "https:///a", "not an address" })
	void onlyAWebAddressIsOneOfTheSite(String base) {
		assertThatIllegalArgumentException().isThrownBy(() -> new MailSettings(FROM, base).checked())
			.withMessageContaining("weighhouse.mail.base-url");
	}

}
