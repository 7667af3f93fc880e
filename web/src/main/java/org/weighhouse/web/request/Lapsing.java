package org.weighhouse.web.request;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Ends what nobody touched for too long. Several instances may do so at the same time:
 * whoever comes second finds nothing left to do.
 */
@Component
class Lapsing {

	private final RequestRows rows;

	private final Desk desk;

	private final RequestSettings settings;

	private final Clock clock;

	Lapsing(RequestRows rows, Desk desk, RequestSettings settings, Clock clock) {
		this.rows = rows;
		this.desk = desk;
		this.settings = settings;
		this.clock = clock;
	}

	void sweep() {
		Instant now = this.clock.instant();
		for (State state : List.of(State.INFO_REQUESTED, State.IN_REVIEW)) {
			this.rows.untouched(state, now.minus(this.settings.limit(state))).forEach(this.desk::lapse);
		}
	}

}
