package org.weighhouse.web.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes the one mail of a day to those who want no more, from their hour of it on; none
 * where nothing is new.
 */
@Component
class Digests {

	private final Wishes wishes;

	private final Notices notices;

	private final Outbox outbox;

	private final TransactionOperations transaction;

	private final Clock clock;

	Digests(Wishes wishes, Notices notices, Outbox outbox, TransactionOperations transaction, Clock clock) {
		this.wishes = wishes;
		this.notices = notices;
		this.outbox = outbox;
		this.transaction = transaction;
		this.clock = clock;
	}

	void write() {
		Instant now = Instant.now(this.clock);
		this.wishes.waiting()
			.forEach((person, wish) -> this.transaction.executeWithoutResult((status) -> write(person, wish, now)));
	}

	private void write(long person, Wish wish, Instant now) {
		ZonedDateTime there = now.atZone(wish.zone());
		if (wish.mail() == Wish.Mail.NONE || !this.notices.isWaiting(person)) {
			this.notices.forget(person);
		}
		else if (there.getHour() >= wish.hour() && !this.outbox.hasDigest(person, there.toLocalDate())) {
			this.notices.gather(person, this.outbox.addDigest(person, there.toLocalDate()));
		}
	}

}
