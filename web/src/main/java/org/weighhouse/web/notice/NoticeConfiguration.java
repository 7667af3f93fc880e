package org.weighhouse.web.notice;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionOperations;
import org.thymeleaf.ITemplateEngine;
import org.weighhouse.web.account.People;
import org.weighhouse.web.audit.Anchors;
import org.weighhouse.web.audit.LogExport;
import org.weighhouse.web.timer.Timers;

/**
 * What is told by the clock, and mail where a server for it is set.
 */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

	@Bean
	Outbox outbox(JdbcClient jdbc, Clock clock, ObjectProvider<JavaMailSender> sender) {
		return new Outbox(jdbc, clock, sender.getIfAvailable() != null);
	}

	@Bean
	Task<Void> reminderTimer(Timers timers, Reminders reminders) {
		return timers.every(Duration.ofMinutes(30), "notice.reminders", reminders::remind);
	}

	/** Only where there is something to send with. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty("spring.mail.host")
	static class MailConfiguration {

		@Bean
		PostOffice postOffice(Outbox outbox, Notices notices, People people, NoticeWords words,
				ITemplateEngine templates, MailSettings settings, JavaMailSender sender,
				TransactionOperations transaction, Clock clock) {
			return new PostOffice(outbox, notices, people, new Letters(words, templates, settings.checked()), sender,
					transaction, clock);
		}

		@Bean
		Task<Void> checkpointTimer(Timers timers, LogExport log, Anchors anchors, JavaMailSender sender,
				MailSettings settings, MessageSource messages, Clock clock) {
			return timers.every(Duration.ofMinutes(30), "notice.checkpoint",
					new CheckpointMail(log, anchors, sender, settings, messages, clock)::send);
		}

		@Bean
		Task<Void> digestTimer(Timers timers, Digests digests) {
			return timers.every(Duration.ofMinutes(5), "notice.digests", digests::write);
		}

		@Bean
		Task<Void> deliveryTimer(Timers timers, PostOffice office) {
			return timers.every(Duration.ofSeconds(5), "notice.delivery", office::deliver);
		}

	}

}
