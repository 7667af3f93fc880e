package org.weighhouse.web.request;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

	private final List<Violation> violations = new ArrayList<>();

	@Test
	void textIsStrippedAndItsLinesEndAlike() {
		assertThat(checked("  one\r\ntwo\t ")).isEqualTo("one\ntwo");
		assertThat(this.violations).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " \t\r\n", "\u00a0\u2003", "\u200b\u200e" })
	void whatNobodySeesSaysNothing(String text) {
		assertThat(checked(text)).isEmpty();
		assertThat(this.violations).extracting(Violation::problem).containsExactly("missing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\u0000b", "a\u001bb", "a\u0085b", "a\ud800b" })
	void controlCharactersAreRefusedAndNamed(String text) {
		checked(text);
		assertThat(this.violations).extracting(Violation::problem).containsExactly("control");
		assertThat(this.violations.get(0).found()).startsWith("U+");
	}

	@Test
	void aDirectionMarkWithinTextIsKept() {
		assertThat(checked("a\u202eb \ud83d\ude00")).isEqualTo("a\u202eb \ud83d\ude00");
		assertThat(this.violations).isEmpty();
	}

	@Test
	void theLongestFitsAndOneMoreDoesNot() {
		checked("x".repeat(Words.MOST));
		assertThat(this.violations).isEmpty();
		checked("x".repeat(Words.MOST + 1));
		assertThat(this.violations).extracting(Violation::problem).containsExactly("tooLong");
	}

	private String checked(String text) {
		return Words.checked("reason", text, Words.MOST, this.violations);
	}

}
