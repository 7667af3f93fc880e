package org.weighhouse.web.request;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What nobody would see is written out; everything else stays.
 */
class PlainTests {

	private final Plain plain = new Plain();

	@Test
	void whatTurnsTextAroundOrHidesIsWrittenOut() {
		assertThat(this.plain.shown("a\u202eb")).isEqualTo("a[U+202E]b");
		assertThat(this.plain.shown("a\u200bb\u3164")).isEqualTo("a[U+200B]b[U+3164]");
		assertThat(this.plain.shown("a\u0000b\ud800")).isEqualTo("a[U+0000]b[U+D800]");
	}

	@Test
	void whatPeopleCanReadStays() {
		assertThat(this.plain.shown("Z\u0300 \ud83d\ude00\n\t<b>")).isEqualTo("Z\u0300 \ud83d\ude00\n\t<b>");
	}

}
