package org.weighhouse.web.notice;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells one person something, in the ways that they want.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NewsDesk {

	private final Notices notices;

	private final Wishes wishes;

	private final Outbox outbox;

	NewsDesk(Notices notices, Wishes wishes, Outbox outbox) {
		this.notices = notices;
		this.wishes = wishes;
		this.outbox = outbox;
	}

	/** What comes again for one cause is counted, not told again. */
	public void tell(long person, Part part, News news) {
		if (news.cause() != null && this.notices.again(person, news)) {
			this.outbox.gather(person, news);
			return;
		}
		Wish.Mail wish = this.outbox.isOpen() ? this.wishes.of(person).mail() : Wish.Mail.NONE;
		Long mail = (wish == Wish.Mail.AT_ONCE) ? this.outbox.add(person, news.cause() != null) : null;
		this.notices.add(person, part, news, wish == Wish.Mail.DIGEST, mail);
	}

	/** The same, where saying it a second time is no news. */
	public void tellOnce(long person, Part part, News news) {
		if (news.cause() == null) {
			throw new IllegalArgumentException("once for which cause?");
		}
		if (!this.notices.isTold(person, news.what(), news.cause())) {
			tell(person, part, news);
		}
	}

}
