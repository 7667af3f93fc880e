package org.weighhouse.web.audit;

import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class EntryTests {

	private static final Instant AT = Instant.parse("2026-11-21T09:30:00.120000999Z");

	private static final Act SUBMITTED = Act.of(Act.person(3), "request.submitted", "REQ-41");

	private static final Act WHOLE = SUBMITTED.moving("DRAFT", "IN_REVIEW")
		.because("für “uns”\n")
		.with(Map.of("b", "2", "a", "1"));

	private static final String LINE = "{\"at\":\"2026-11-21T09:30:00.120000Z\",\"act\":{\"actor\":\"person:3\","
			+ "\"onBehalfOf\":null,\"what\":\"request.submitted\",\"subject\":\"REQ-41\",\"from\":\"DRAFT\","
			+ "\"to\":\"IN_REVIEW\",\"reason\":\"für “uns”\\n\",\"details\":{\"a\":\"1\",\"b\":\"2\"}}}";

	@Test
	void theLineHasEveryFieldInItsPlace() {
		assertThat(new Entry(AT, WHOLE).text()).isEqualTo(LINE);
	}

	@Test
	void theLeafIsWhatAnybodyComputes() {
		// printf '\0%s' "$LINE" | sha256sum
		assertThat(Entry.leaf(LINE)).isEqualTo("b9d9210f799cfa169ac16a5ea85744b824d98fc0e5b7d430f3b33e845a61a4ae");
	}

	@Test
	void whatIsReadIsWhatWasWritten() {
		Entry entry = new Entry(AT, WHOLE);
		assertThat(Entry.read(entry.text())).isEqualTo(entry);
		assertThat(Entry.read(entry.text()).text()).isEqualTo(LINE);
	}

	@Test
	void aWholeSecondHasSixDigitsToo() {
		assertThat(new Entry(Instant.parse("2026-11-21T09:30:00Z"), SUBMITTED).text())
			.startsWith("{\"at\":\"2026-11-21T09:30:00.000000Z\",");
	}

	@Test
	void anEntryOfTheLongestSizeIsFine() {
		assertThatNoException().isThrownBy(() -> reasonOf(Entry.LONGEST - empty()));
	}

	@Test
	void aByteMoreIsTooLong() {
		assertThatExceptionOfType(ActNotRecordable.class).isThrownBy(() -> reasonOf(Entry.LONGEST - empty() + 1))
			.withMessage("the act `request.submitted` on `REQ-41` takes 32769 bytes, expected at most 32768: "
					+ "keep long texts elsewhere and name their SHA-256");
	}

	@Test
	void nulIsRefused() {
		assertThatExceptionOfType(ActNotRecordable.class).isThrownBy(() -> because("a\0b"))
			.withMessageContaining("holds the character NUL");
	}

	@Test
	void theWordsForNulAreNot() {
		assertThatNoException().isThrownBy(() -> because("a\\u0000b"));
	}

	@Test
	void halfOfACharacterIsRefused() {
		assertThatExceptionOfType(ActNotRecordable.class).isThrownBy(() -> because("\uD83D"))
			.withMessageContaining("half of a character");
	}

	@Test
	void aWholeOneIsNot() {
		assertThatNoException().isThrownBy(() -> because("\uD83D\uDE00"));
	}

	private static int empty() {
		return because("").length();
	}

	private static String reasonOf(int length) {
		return because("x".repeat(length));
	}

	private static String because(String reason) {
		return new Entry(AT, SUBMITTED.because(reason)).text();
	}

}
