package org.weighhouse.web.account;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordRulesTests {

	@ParameterizedTest
	@ValueSource(strings = { "seven grey herons", "aaaaaaaaaaab c", "zwölf Bären tanzen", "lang genug!!",
			"\u5341\u4e8c\u5b57\u4ee5\u4e0a\u306e\u30d1\u30b9\u30ef\u30fc\u30c9\u3067\u3059\u306d" })
	void longOnesWillDoWhateverTheyAreMadeOf(String password) {
		assertThat(mistake(password)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "elevenchars, short", "password1234, common", "PassWord1234, common", "pass word 1234, common",
			"abababababab, common", "my anna.berg rocks, own", "Bergsteiger 2026, own" })
	void shortCommonAndOwnOnesWillNot(String password, String mistake) {
		assertThat(mistake(password)).isEqualTo(mistake);
	}

	@Test
	void theEndsOfTheLengthsCount() {
		assertThat(mistake("abcdefghijk")).isEqualTo("short");
		assertThat(mistake("abcdefghijk9")).isNull();
		assertThat(mistake("x1".repeat(16) + "abcdefgh".repeat(4))).isNull();
		assertThat(mistake("x1".repeat(16) + "abcdefgh".repeat(4) + "z")).isEqualTo("long");
	}

	@Test
	void whatTheAlgorithmWouldCutOffIsRefused() {
		assertThat(mistake("\u00e4bc".repeat(18))).isNull();
		assertThat(mistake("\u00e4bc".repeat(19))).isEqualTo("long");
	}

	@Test
	void aMebibyteIsRefusedUnread() {
		assertThat(mistake("x".repeat(1 << 20))).isEqualTo("long");
		assertThat(mistake("a\u0000bcdefghijklm")).isEqualTo("control");
	}

	private static @Nullable String mistake(String password) {
		return PasswordRules.mistake(password, "Anna Berg", "anna.berg@example.org");
	}

}
