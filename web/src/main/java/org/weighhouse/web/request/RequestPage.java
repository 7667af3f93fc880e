package org.weighhouse.web.request;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.assessment.Alternative;
import org.weighhouse.web.assessment.VerdictView;

/**
 * A request as its page shows it.
 *
 * @param mine whether the reader asked for it
 * @param asked what is asked for; its edition alone while it is a draft
 * @param verdict the one that is decided on; null while it is a draft
 * @param older the verdicts before it, the latest first
 * @param newer what the verdict is now, where that is another; null where it is the same
 * @param question the one that waits for an answer; null for none
 * @param added conditions that deciders added to those of the verdict
 * @param door what is left after a denial; null where it was not denied
 * @param occasion why it was opened
 */
record RequestPage(Request request, boolean mine, String requester, @Nullable AskedView asked,
		@Nullable VerdictView verdict, @Nullable Tiers frozen, List<Tiers> older, @Nullable Tiers newer, List<Stop> way,
		List<Past.Done> past, @Nullable Asked question, List<String> added, @Nullable Door door, boolean mayAnswer,
		boolean mayWithdraw, boolean mayDecide, OccasionView occasion) {

	/** A verdict in short. */
	record Tiers(int revision, Tier tier, Tier tierAtLeast, OffsetDateTime at, String sha256) {
	}

	/** A question to whoever asks. */
	record Asked(String asker, OffsetDateTime at, String question, OffsetDateTime lapsesAt) {
	}

	/**
	 * What is left.
	 *
	 * @param exception through which an exception can be asked for; null for none
	 * @param wayDown the smallest set of controls that would lower it, in words
	 * @param again where a new request begins
	 */
	record Door(Doors.@Nullable Door exception, @Nullable Tier tier, List<String> wayDown, @Nullable String blueprint,
			String again, List<Alternative> alternatives) {
	}

	/** The end of the key of the sentence that says where it stands. */
	public String sentence() {
		State state = this.request.state();
		boolean byPolicy = this.request.decisions().isEmpty();
		if (this.request.kind() == Kind.REVIEW && !state.isOpen()) {
			return state + (byPolicy ? ".REVIEW.clock" : ".REVIEW");
		}
		return switch (state) {
			case APPROVED, DENIED -> state + (byPolicy ? ".policy" : "");
			case INFO_REQUESTED -> state + (this.mine ? ".mine" : "");
			default -> state.name();
		};
	}

	/** The station where it is now; null where it is nowhere. */
	public @Nullable Stop stop() {
		return this.way.stream()
			.filter((stop) -> stop.progress() == Stop.Progress.NOW || stop.progress() == Stop.Progress.PAUSED)
			.findFirst()
			.orElse(null);
	}

	/** Who said no, and why; null where nobody did. */
	public @Nullable Decision denial() {
		return this.request.decisions()
			.stream()
			.filter((word) -> word.word() == Decision.Word.DENY)
			.findFirst()
			.orElse(null);
	}

}
