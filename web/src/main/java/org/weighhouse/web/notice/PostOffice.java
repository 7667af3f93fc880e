package org.weighhouse.web.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionOperations;
import org.weighhouse.web.account.People;

/**
 * Sends what waits in the outbox, each in a transaction of its own that ends after the
 * mail server took it: who is killed in between sends it once more under the same id, and
 * nothing is lost. Several may send at the same time.
 */
class PostOffice {

	private static final int AT_MOST = 200;

	private final Outbox outbox;

	private final Notices notices;

	private final People people;

	private final Letters letters;

	private final JavaMailSender sender;

	private final TransactionOperations transaction;

	private final Clock clock;

	PostOffice(Outbox outbox, Notices notices, People people, Letters letters, JavaMailSender sender,
			TransactionOperations transaction, Clock clock) {
		this.outbox = outbox;
		this.notices = notices;
		this.people = people;
		this.letters = letters;
		this.sender = sender;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** All whose time has come; the rest of a flood comes with the next run. */
	void deliver() {
		for (int sent = 0; sent < AT_MOST; sent++) {
			if (!Boolean.TRUE.equals(this.transaction.execute((status) -> deliverNext()))) {
				return;
			}
		}
	}

	private boolean deliverNext() {
		Optional<Mail> next = this.outbox.lockNext();
		next.ifPresent(this::deliver);
		return next.isPresent();
	}

	private void deliver(Mail mail) {
		Optional<String> address = this.people.email(mail.person());
		List<Notice> notices = this.notices.in(mail.id());
		if (address.isEmpty() || notices.isEmpty()) {
			this.outbox.failed(mail, "Nobody is there to get it any more", null);
			return;
		}
		try {
			MimeMessage letter = this.sender.createMimeMessage();
			this.letters.write(letter, mail, notices, address.get());
			this.sender.send(letter);
			this.outbox.sent(mail);
		}
		catch (MessagingException | RuntimeException ex) {
			Duration wait = mail.waitAfterFailure(Instant.now(this.clock));
			this.outbox.failed(mail, reason(ex), wait);
		}
	}

	private static String reason(Exception failure) {
		Throwable root = failure;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return root.getClass().getSimpleName() + ": " + root.getMessage();
	}

}
