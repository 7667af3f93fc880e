package org.weighhouse.web.tolerated;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.weighhouse.web.tolerated.ToleratedUse.Ending;
import org.weighhouse.web.tolerated.ToleratedUse.State;
import org.weighhouse.web.tolerated.ToleratedUse.Terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ToleratedUseTests {

	private static final LocalDate LAST = LocalDate.of(2027, 2, 19);

	private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

	private static final Found UNKNOWN = new Found(null, "Some plug-in", "In the browsers of the shop team");

	@Test
	void itIsPastDueTheDayAfterItsDate() {
		assertThat(use(UNKNOWN).isPastDue(LAST)).isFalse();
		assertThat(use(UNKNOWN).isPastDue(LAST.plusDays(1))).isTrue();
	}

	@Test
	void whatEndedIsNeverPastDue() {
		ToleratedUse use = use(UNKNOWN);
		use.end(Ending.STOPPED, NOW);
		assertThat(use.isPastDue(LAST.plusDays(1))).isFalse();
	}

	@Test
	void itsGroupIsStillPastDueWhileTheRequestIsDecided() {
		ToleratedUse use = use(UNKNOWN);
		use.ask(12);
		assertThat(use.state()).isEqualTo(State.REQUESTED);
		assertThat(use.isPastDue(LAST.plusDays(1))).isTrue();
	}

	@Test
	void nobodyCanAskForANameUntilSomebodyNamesTheEdition() {
		ToleratedUse use = use(UNKNOWN);
		assertThat(use.editionToAskFor()).isNull();
		use.change(new Terms("cursor/pro", 4, LAST, Target.NONE));
		assertThat(use.editionToAskFor()).isEqualTo("cursor/pro");
		assertThat(use.found().name()).isNull();
		assertThat(use.people()).isEqualTo(4);
	}

	@Test
	void itsGroupAsksForWhatItShouldMoveTo() {
		ToleratedUse use = use(new Found("cursor/pro", null, "On laptops"));
		use.change(new Terms(null, 4, LAST, new Target("cursor/team-privacy-mode", null)));
		assertThat(use.editionToAskFor()).isEqualTo("cursor/team-privacy-mode");
		assertThat(use.found().edition()).isEqualTo("cursor/pro");
	}

	@Test
	void nothingChangesInWhatEnded() {
		ToleratedUse use = use(UNKNOWN);
		use.end(Ending.MOVED, NOW);
		assertThatExceptionOfType(AlreadyEnded.class).isThrownBy(() -> use.end(Ending.STOPPED, NOW));
		assertThatExceptionOfType(AlreadyEnded.class).isThrownBy(() -> use.ask(12));
		assertThatExceptionOfType(AlreadyEnded.class)
			.isThrownBy(() -> use.change(new Terms(null, 1, LAST, Target.NONE)));
		assertThat(use.ending()).isEqualTo(Ending.MOVED);
	}

	private static ToleratedUse use(Found found) {
		return new ToleratedUse(41L, 0, found, 7, 7, 6, LAST.minusDays(100), LAST, null, State.TOLERATED, null, null,
				null);
	}

}
