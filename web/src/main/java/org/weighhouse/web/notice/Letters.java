package org.weighhouse.web.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Writes mail as text and as a page. Its head holds words of the site and names in one
 * line each; nothing that somebody typed can add to it.
 */
class Letters {

	private static final int LONGEST_SUBJECT = 150;

	private final NoticeWords words;

	private final ITemplateEngine templates;

	private final MailSettings settings;

	Letters(NoticeWords words, ITemplateEngine templates, MailSettings settings) {
		this.words = words;
		this.templates = templates;
		this.settings = settings;
	}

	/** Fills an empty message. */
	void write(MimeMessage letter, Mail mail, List<Notice> notices, String address) throws MessagingException {
		List<Line> lines = lines(notices);
		MimeMessageHelper helper = new MimeMessageHelper(letter, true, "UTF-8");
		helper.setFrom(new InternetAddress(this.settings.from(), true));
		helper.setTo(new InternetAddress(address, true));
		helper.setSubject(oneLine((mail.digestDay() == null && !lines.isEmpty()) ? lines.get(0).sentence()
				: this.words.say("notice.mail.digest", lines.size())));
		helper.setText(text(lines), page(lines));
		letter.setHeader("Message-ID", "<" + mail.messageId() + "@weighhouse>");
		letter.setHeader("Auto-Submitted", "auto-generated");
	}

	private List<Line> lines(List<Notice> notices) {
		Map<Long, String> names = this.words.names(notices);
		List<Line> lines = new ArrayList<>();
		notices.forEach(
				(notice) -> lines.add(new Line(this.words.sentence(notice, names), this.settings.link(notice.path()))));
		return lines;
	}

	private String text(List<Line> lines) {
		StringBuilder text = new StringBuilder();
		lines.forEach((line) -> text.append(line.sentence()).append('\n').append(line.link()).append("\n\n"));
		return text.append(this.words.say("notice.mail.why"))
			.append('\n')
			.append(this.settings.link("/notices/settings"))
			.append('\n')
			.toString();
	}

	private String page(List<Line> lines) {
		Context context = new Context(Locale.ENGLISH);
		context.setVariable("lines", lines);
		context.setVariable("settings", this.settings.link("/notices/settings"));
		return this.templates.process("mail", context);
	}

	private static String oneLine(String text) {
		String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
		return (line.length() > LONGEST_SUBJECT) ? line.substring(0, LONGEST_SUBJECT - 1) + "…" : line;
	}

	/** A notice in a mail. */
	record Line(String sentence, String link) {
	}

}
