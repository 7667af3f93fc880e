package org.weighhouse.web.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.weighhouse.web.audit.Anchors;
import org.weighhouse.web.audit.LogExport;
import org.weighhouse.web.audit.SignedCheckpoint;

/**
 * Sends the latest checkpoint of the audit log once a day to those who keep it, so that
 * nobody here can take back what was signed. What could not be sent is sent with the next
 * run; whoever is killed in between sends it twice.
 */
class CheckpointMail {

	private final LogExport log;

	private final Anchors anchors;

	private final JavaMailSender sender;

	private final MailSettings settings;

	private final MessageSource messages;

	private final Clock clock;

	CheckpointMail(LogExport log, Anchors anchors, JavaMailSender sender, MailSettings settings, MessageSource messages,
			Clock clock) {
		this.log = log;
		this.anchors = anchors;
		this.sender = sender;
		this.settings = settings;
		this.messages = messages;
		this.clock = clock;
	}

	void send() {
		LocalDate today = LocalDate.now(this.clock.withZone(ZoneOffset.UTC));
		this.log.signed()
			.ifPresent((checkpoint) -> this.anchors.mailDue(today, checkpoint.size()).forEach((address) -> {
				send(address, checkpoint);
				this.anchors.mailed(address, checkpoint.size());
			}));
	}

	private void send(String address, SignedCheckpoint checkpoint) {
		MimeMessage letter = this.sender.createMimeMessage();
		try {
			MimeMessageHelper helper = new MimeMessageHelper(letter, "UTF-8");
			helper.setFrom(new InternetAddress(this.settings.from(), true));
			helper.setTo(new InternetAddress(address, true));
			helper.setSubject(say("audit.mail.subject", checkpoint.size(), this.log.key().name()));
			helper.setText(
					say("audit.mail.text", checkpoint.text(), this.log.key().toString(), this.settings.link("/audit")));
			letter.setHeader("Auto-Submitted", "auto-generated");
		}
		catch (MessagingException ex) {
			throw new MailPreparationException(ex);
		}
		this.sender.send(letter);
	}

	private String say(String key, Object... values) {
		return this.messages.getMessage(key, values, Locale.ENGLISH);
	}

}
