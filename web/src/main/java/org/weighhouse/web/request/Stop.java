package org.weighhouse.web.request;

import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.account.Role;

/**
 * A station on the way of a request.
 *
 * @param role who decides there; null where it is sent and where it ends
 * @param quorum how many people are needed
 * @param who the names of those who said yes, or no
 * @param at when it was done
 * @param left what is left of its time; null where nothing runs
 */
record Stop(Place place, @Nullable Role role, int quorum, Progress progress, List<String> who,
		@Nullable OffsetDateTime at, @Nullable OffsetDateTime dueAt, @Nullable TimeLeft left) {

	Stop {
		who = List.copyOf(who);
	}

	/** Which station. */
	enum Place {

		SENT, STEP, END

	}

	/** How far it is there. */
	enum Progress {

		DONE, DENIED, NOW, PAUSED, LATER, NOT_NEEDED

	}

}
