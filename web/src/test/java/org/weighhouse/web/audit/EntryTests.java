package org.weighhouse.web.audit;

import java.time.Instant;
import java.util.List;
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

	/** As it was written before people's words were kept apart. */
	private static final String LINE = "{\"at\":\"2026-11-21T09:30:00.120000Z\",\"act\":{\"actor\":\"person:3\","
			+ "\"onBehalfOf\":null,\"what\":\"request.submitted\",\"subject\":\"REQ-41\",\"from\":\"DRAFT\","
			+ "\"to\":\"IN_REVIEW\",\"reason\":\"für “uns”\\n\",\"details\":{\"a\":\"1\",\"b\":\"2\"}}}";

	@Test
	void theLineHasEveryFieldInItsPlace() {
		assertThat(new Entry(1, AT, WHOLE).text()).isEqualTo(LINE);
	}

	@Test
	void theLeafIsWhatAnybodyComputes() {
		// printf '\0%s' "$LINE" | sha256sum
		assertThat(Entry.leaf(LINE)).isEqualTo("b9d9210f799cfa169ac16a5ea85744b824d98fc0e5b7d430f3b33e845a61a4ae");
	}

	@Test
	void whatIsReadIsWhatWasWritten() {
		Entry entry = new Entry(1, AT, WHOLE);
		assertThat(Entry.read(entry.text())).isEqualTo(entry);
		assertThat(Entry.read(entry.text()).text()).isEqualTo(LINE);
	}

	@Test
	void wordsStandInTheLineAsWhatCommitsToThem() {
		Said reason = new Said("reason", "00112233445566778899aabbccddeeff", "für “uns”\n");
		// printf '00112233445566778899aabbccddeeff' | xxd -r -p; printf 'für “uns”\n'
		String committed = "sha256:4918357a549a644192ebeffb2888878cb838bb14e778e103642e5f59c6584ff1";
		assertThat(reason.commitment()).isEqualTo(committed);
		String sealed = Entry.sealed(AT, WHOLE, List.of(reason)).text();
		assertThat(sealed).isEqualTo(LINE.replace("{\"at\"", "{\"v\":2,\"at\"").replace("für “uns”\\n", committed));
		assertThat(Entry.read(sealed).text()).isEqualTo(sealed);
		assertThat(Entry.read(LINE).text()).isEqualTo(LINE);
	}

	@Test
	void whatPeopleWriteThemselvesIsKeptApartAndNothingElse() {
		Act act = SUBMITTED.because("now").with(Map.of("acceptance", "I bear it", "until", "2026-12-24"));
		List<Said> said = Said.in(act);
		assertThat(said).extracting(Said::name).containsExactly("reason", "acceptance");
		Act sealed = Entry.sealed(AT, act, said).act();
		assertThat(sealed.reason()).startsWith("sha256:").hasSize(71);
		assertThat(sealed.details().get("acceptance")).startsWith("sha256:");
		assertThat(sealed.details()).containsEntry("until", "2026-12-24");
		assertThat(Said.in(SUBMITTED)).isEmpty();
	}

	@Test
	void theSameWordsNeverCommitToTheSame() {
		Act act = SUBMITTED.because("now");
		assertThat(Said.in(act).get(0).commitment()).isNotEqualTo(Said.in(act).get(0).commitment());
	}

	@Test
	void aWholeSecondHasSixDigitsToo() {
		assertThat(new Entry(1, Instant.parse("2026-11-21T09:30:00Z"), SUBMITTED).text())
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
		Act act = SUBMITTED.because(reason);
		Entry.sealed(AT, act, Said.in(act)).text();
		return new Entry(1, AT, act).text();
	}

}
