package org.weighhouse.web.notice;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.weighhouse.web.account.People;
import org.weighhouse.web.request.Plain;
import org.weighhouse.web.request.Subjects;

/**
 * Says a notice in one sentence: the same on the page, for programs and in mail. Never
 * what somebody gave as a reason: that stands behind the link, for those who may see it.
 */
@Component
class NoticeWords {

	private final MessageSource messages;

	private final Subjects subjects;

	private final People people;

	private final Plain plain;

	NoticeWords(MessageSource messages, Subjects subjects, People people, Plain plain) {
		this.messages = messages;
		this.subjects = subjects;
		this.people = people;
		this.plain = plain;
	}

	/** The names of those who did what is told. */
	Map<Long, String> names(Collection<Notice> notices) {
		return this.people.names(notices.stream().map(Notice::actor).filter(Objects::nonNull).distinct().toList());
	}

	String sentence(Notice notice, Map<Long, String> names) {
		Long actor = notice.actor();
		String who = (actor != null) ? this.plain.shown(names.getOrDefault(actor, "")) : "";
		String day = (notice.lastDay() != null)
				? DateTimeFormatter.ofPattern(say("site.date"), Locale.ENGLISH).format(notice.lastDay()) : "";
		return say(key(notice), notice.subject(), what(notice), who.isEmpty() ? say("notice.somebody") : who, day,
				notice.times());
	}

	/** Which words say it: those for several where it happened more than once. */
	private static String key(Notice notice) {
		String key = "notice." + notice.what() + "." + notice.part();
		return (notice.times() > 1) ? key + ".many" : key;
	}

	private String what(Notice notice) {
		String edition = notice.edition();
		if (edition == null) {
			return notice.subject();
		}
		Subjects.Subject subject = this.subjects.of(edition);
		return say("weigh.subject", subject.tool(), subject.edition());
	}

	String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.ENGLISH);
	}

}
