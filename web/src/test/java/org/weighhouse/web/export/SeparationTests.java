package org.weighhouse.web.export;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SeparationTests {

	private static Separation.Said said(String kind, long requester, String drafted, long person, @Nullable Long giver,
			int words, @Nullable Long declared) {
		return new Separation.Said(1, 41, 1, 1, kind, requester, "Nora", drafted, person, "Tomás", giver, "REVIEWER",
				"APPROVE", Instant.EPOCH, words, declared);
	}

	@Test
	void wordOfSomebodyElseIsWell() {
		assertThat(said("USE", 1, "person:1", 2, null, 1, null).violations()).isEmpty();
		assertThat(said("USE", 1, "person:1", 2, 3L, 1, null).violations()).isEmpty();
		assertThat(said("REVIEW", 1, "person:1", 2, null, 1, 3L).violations()).isEmpty();
	}

	@Test
	void ownWordIsNot() {
		assertThat(said("USE", 2, "person:1", 2, null, 1, null).violations())
			.containsExactly("decided their own request");
		assertThat(said("USE", 1, "person:2", 2, null, 1, null).violations())
			.containsExactly("decided what they drafted");
		assertThat(said("USE", 1, "person:1", 2, 1L, 1, null).violations())
			.containsExactly("decided in the place of who asked");
		assertThat(said("USE", 1, "person:1", 2, null, 2, null).violations())
			.containsExactly("said more than one word on one revision");
		assertThat(said("REVIEW", 1, "person:1", 2, null, 1, 2L).violations())
			.containsExactly("reviewed their own emergency");
	}

	@Test
	void emergencyIsDraftedByWhoDeclaresIt() {
		assertThat(said("EMERGENCY", 1, "person:2", 2, null, 1, null).violations()).isEmpty();
	}

}
