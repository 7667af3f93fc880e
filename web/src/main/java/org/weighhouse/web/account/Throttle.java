package org.weighhouse.web.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts how often something was tried under a name, and says when it is enough: never
 * more than the limit in any stretch of time that long.
 */
class Throttle {

	/** As many names as are kept; when all are in use, nobody new may try. */
	private static final int MOST_NAMES = 100_000;

	private final Map<String, Deque<Instant>> tries = new HashMap<>();

	private final int limit;

	private final Duration within;

	private final Clock clock;

	Throttle(int limit, Duration within, Clock clock) {
		this.limit = limit;
		this.within = within;
		this.clock = clock;
	}

	/** Counts one more try, unless it is one too many. */
	synchronized boolean take(String name) {
		Instant now = Instant.now(this.clock);
		if (this.tries.size() >= MOST_NAMES) {
			this.tries.values().removeIf((tries) -> isOver(tries, now));
			if (this.tries.size() >= MOST_NAMES && !this.tries.containsKey(name)) {
				return false;
			}
		}
		Deque<Instant> mine = this.tries.computeIfAbsent(name, (each) -> new ArrayDeque<>());
		while (!mine.isEmpty() && !mine.getFirst().isAfter(now.minus(this.within))) {
			mine.removeFirst();
		}
		if (mine.size() >= this.limit) {
			return false;
		}
		mine.addLast(now);
		return true;
	}

	/** The last try was none that counts. */
	synchronized void giveBack(String name) {
		Deque<Instant> mine = this.tries.get(name);
		if (mine != null) {
			mine.pollLast();
		}
	}

	private boolean isOver(Deque<Instant> tries, Instant now) {
		return tries.isEmpty() || !tries.getLast().isAfter(now.minus(this.within));
	}

}
