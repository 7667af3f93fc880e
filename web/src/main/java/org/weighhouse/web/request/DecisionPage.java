package org.weighhouse.web.request;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.VerdictView;

/**
 * A request as those who decide see it.
 *
 * @param change what is other than in an earlier verdict; null where there is none
 * @param newer the verdict of now, where it is another; null where it is the same
 * @param notJudged whether there is no verdict any more
 * @param barrier why the reader does not decide it; null where they may
 * @param insteadOf the name of whoever the reader would decide for; null for themselves
 * @param occasion why it was opened
 * @param fresh whether the reader showed who they are a moment ago
 */
record DecisionPage(Request request, Revision revision, String requester, AskedView asked, VerdictView verdict,
		List<Facts.Fact> facts, @Nullable Change change, @Nullable Newer newer, boolean notJudged, List<Stop> way,
		List<Past.Done> past, List<Asked> questions, List<Word> words, Limits limits, @Nullable Refused barrier,
		@Nullable String assignee, @Nullable String insteadOf, boolean fresh, Place place, OccasionView occasion) {

	/**
	 * What an earlier verdict said.
	 *
	 * @param of the name of the other request; null for an earlier revision of this one
	 */
	record Change(@Nullable String of, long number, State state, OffsetDateTime at, Difference difference) {
	}

	/** The verdict of now. */
	record Newer(String sha256, Difference difference) {
	}

	/** A question to whoever asks, and the answer. */
	record Asked(String asker, OffsetDateTime at, String question, @Nullable String answer,
			@Nullable OffsetDateTime answeredAt) {
	}

	/** What somebody said on the verdict that is decided on. */
	record Word(String who, Decision said) {
	}

	/**
	 * What can be demanded.
	 *
	 * @param today the first day that can be the last
	 * @param ceilings the classes of data that can be allowed, the most harmful first
	 */
	record Limits(LocalDate today, LocalDate latest, int days, List<Ceiling> ceilings) {
	}

	/** A class of data. */
	record Ceiling(String id, String label) {
	}

	/**
	 * Where it stands in the reader's part of the queue.
	 *
	 * @param index from 1; 0 where it is not in there
	 */
	record Place(int index, int all, @Nullable Long previous, @Nullable Long next) {

		static Place of(long number, List<Long> order) {
			int at = order.indexOf(number);
			if (at < 0) {
				return new Place(0, order.size(), null, order.isEmpty() ? null : order.get(0));
			}
			return new Place(at + 1, order.size(), (at > 0) ? order.get(at - 1) : null,
					(at + 1 < order.size()) ? order.get(at + 1) : null);
		}

	}

	/** The step whose turn it is, counted from 1; 0 where there is none. */
	public int position() {
		Step open = this.request.openStep();
		return (open != null) ? open.position() : 0;
	}

	/** Whether the open step is the risk owner's, who accepts what is left. */
	public boolean accepting() {
		Step open = this.request.openStep();
		return this.request.kind() == Kind.EXCEPTION && open != null && open.role() == Role.OWNER;
	}

	public long steps() {
		return this.request.steps().stream().filter((step) -> step.revision() == this.revision.number()).count();
	}

	public String shortDigest() {
		return this.revision.sha256().substring(0, 12);
	}

}
