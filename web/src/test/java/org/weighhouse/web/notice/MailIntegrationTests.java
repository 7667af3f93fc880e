package org.weighhouse.web.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.ITemplateEngine;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.Anchors;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.audit.LogExport;
import org.weighhouse.web.audit.SignedCheckpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Mail goes to a real mail server on this machine.
 */
@BehindTheDesk(value = "people who left", of = "person:")
@SiteTest
class MailIntegrationTests {

	private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

	private static final int NOBODY_LISTENS = 1;

	@RegisterExtension
	static final GreenMailExtension SERVER = new GreenMailExtension(
			new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	@Autowired
	Cast cast;

	@Autowired
	People people;

	@Autowired
	Wishes wishes;

	@Autowired
	NoticeWords words;

	@Autowired
	ITemplateEngine templates;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	AuditLog audit;

	@Autowired
	LogExport log;

	@Autowired
	MessageSource messages;

	@Autowired
	MockMvcTester site;

	private Person reader;

	@BeforeEach
	void nothingWaits() {
		this.jdbc.sql("update notice set mail = null, for_digest = false").update();
		this.jdbc.sql("delete from outbox").update();
		this.reader = this.cast.named("Mei Lin");
	}

	@Test
	void aNoticeGoesOutAtOnceAsTextAndAsAPage() throws Exception {
		tell(NOW, this.reader, news("request.asked", "REQ-41", null));
		deliver(NOW);
		MimeMessage mail = SERVER.getReceivedMessages()[0];
		assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(this.cast.email(this.reader));
		assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("weighhouse@example.org");
		assertThat(mail.getSubject()).startsWith("Somebody asks you something about REQ-41, Claude Code, ")
			.endsWith(". It waits for your answer.");
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		String body = GreenMailUtil.getBody(mail);
		assertThat(body).contains("text/plain", "text/html", "https://weighhouse.example.org/requests/41",
				"https://weighhouse.example.org/notices/settings");
		deliver(NOW.plus(Duration.ofDays(1)));
		assertThat(SERVER.getReceivedMessages()).hasSize(1);
	}

	@Test
	void whatOneCauseDoesManyTimesIsOneMailOnceItIsQuiet() throws Exception {
		for (int second = 0; second < 90; second += 30) {
			tell(NOW.plusSeconds(second), this.reader,
					news("approval.suspended", "APR-" + second, "reconsideration:7"));
			deliver(NOW.plusSeconds(second));
		}
		deliver(NOW.plusSeconds(119));
		assertThat(SERVER.getReceivedMessages()).isEmpty();
		deliver(NOW.plusSeconds(120));
		assertThat(SERVER.getReceivedMessages()).hasSize(1);
		assertThat(SERVER.getReceivedMessages()[0].getSubject()).startsWith("3 approvals of yours are suspended");
	}

	@Test
	void anUnreachableServerIsTriedAgainUnderTheSameId() throws Exception {
		tell(NOW, this.reader, news("request.asked", "REQ-41", null));
		SERVER.stop();
		deliver(NOW);
		assertThat(tries()).containsExactly(1);
		deliver(NOW.plusSeconds(59));
		assertThat(tries()).containsExactly(1);
		deliver(NOW.plusSeconds(60));
		assertThat(tries()).containsExactly(2);
		assertThat(get("/notices/undelivered", this.cast.with(Role.ADMINISTRATOR))).contains("Mei Lin",
				"Connection refused");
		SERVER.start();
		deliver(NOW.plus(Duration.ofMinutes(10)));
		String id = SERVER.getReceivedMessages()[0].getMessageID();
		assertThat(id).isEqualTo(
				"<" + this.jdbc.sql("select message_id from outbox").query(String.class).single() + "@weighhouse>");
		// Killed after the server took it, before that was written down.
		this.jdbc.sql("update outbox set sent_at = null, next_try = :now")
			.param("now", NOW.atOffset(ZoneOffset.UTC))
			.update();
		deliver(NOW.plus(Duration.ofMinutes(20)));
		assertThat(Stream.of(SERVER.getReceivedMessages()).map(MailIntegrationTests::id)).containsExactly(id, id);
	}

	@Test
	void afterThreeDaysItIsGivenUpUntilAnAdministratorTriesAgain() throws Exception {
		tell(NOW, this.reader, news("request.asked", "REQ-41", null));
		SERVER.stop();
		Instant now = NOW;
		for (; now.isBefore(NOW.plus(Duration.ofDays(4))); now = now.plus(Duration.ofHours(7))) {
			deliver(now);
		}
		assertThat(this.jdbc.sql("select count(*) from outbox where given_up_at is not null and next_try is null")
			.query(Long.class)
			.single()).isOne();
		SERVER.start();
		Person administrator = this.cast.with(Role.ADMINISTRATOR);
		long id = this.jdbc.sql("select id from outbox").query(Long.class).single();
		assertThat(get("/notices/undelivered", administrator)).contains("given up").doesNotContain("REQ-41");
		assertThat(this.site.post()
			.uri("/notices/undelivered/" + id + "/again")
			.with(this.cast.as(administrator))
			.with(csrf())).hasStatus3xxRedirection();
		deliver(Instant.now().plusSeconds(1));
		assertThat(SERVER.getReceivedMessages()).hasSize(1);
	}

	@Test
	void noTypedNameAddsToTheHeadOfAMailOrToItsPage() throws Exception {
		Person odd = this.cast.named("Eve\r\nBcc: all@example.org\r\n\r\n<b>Click</b>\u202E", Role.REVIEWER);
		tell(NOW, this.reader, new News("request.asked", "REQ-41", Doings.EDITION, odd.id(), null, null));
		deliver(NOW);
		MimeMessage mail = SERVER.getReceivedMessages()[0];
		assertThat(SERVER.getReceivedMessages()).hasSize(1);
		assertThat(mail.getHeader("Bcc")).isNull();
		assertThat(mail.getSubject()).startsWith("Eve[U+000D] Bcc: all@example.org")
			.doesNotContain("\n", "\r", "\u202E");
		assertThat(part(mail, 1)).contains("&lt;b&gt;Click&lt;/b&gt;[U+202E]").doesNotContain("<b>");
	}

	@Test
	void whoWantsNoneGetsNoneAndStillReadsIt() {
		this.wishes.save(this.reader.id(), new Wish(Wish.Mail.NONE, 8, ZoneId.of("UTC")));
		tell(NOW, this.reader, news("request.asked", "REQ-41", null));
		deliver(NOW.plus(Duration.ofDays(2)));
		assertThat(SERVER.getReceivedMessages()).isEmpty();
		assertThat(new Notices(this.jdbc, Clock.systemUTC()).unread(this.reader.id())).isOne();
	}

	@Test
	void theCheckpointOfTheLogGoesOutOnceADay() throws Exception {
		this.transaction
			.executeWithoutResult((status) -> this.audit.record(Act.of(Act.CLOCK, "case.lapsed", "CASE-1")));
		SignedCheckpoint latest = this.log.latest();
		Anchors anchors = mock(Anchors.class);
		given(anchors.mailDue(LocalDate.of(2026, 11, 23), latest.size())).willReturn(List.of("auditor@example.org"))
			.willReturn(List.of());
		CheckpointMail mail = new CheckpointMail(this.log, anchors, sender(), settings(), this.messages, at(NOW));
		mail.send();
		mail.send();
		assertThat(SERVER.getReceivedMessages()).hasSize(1);
		MimeMessage letter = SERVER.getReceivedMessages()[0];
		assertThat(letter.getSubject())
			.isEqualTo("Checkpoint of " + latest.size() + " entries of " + this.log.key().name());
		assertThat(letter.getContent().toString().replace("\r\n", "\n")).contains(latest.text(),
				this.log.key().toString(), "https://weighhouse.example.org/audit");
		verify(anchors).mailed("auditor@example.org", latest.size());
	}

	@Test
	void whoIsNoLongerHereGetsNone() {
		tell(NOW, this.reader, news("request.asked", "REQ-41", null));
		this.jdbc.sql("update person set active = false where id = :id").param("id", this.reader.id()).update();
		deliver(NOW);
		assertThat(SERVER.getReceivedMessages()).isEmpty();
		assertThat(this.jdbc.sql("select count(*) from outbox where next_try is null").query(Long.class).single())
			.isOne();
	}

	private News news(String what, String subject, String cause) {
		return new News(what, subject, Doings.EDITION, null, null, cause);
	}

	private void tell(Instant at, Person person, News news) {
		NewsDesk desk = new NewsDesk(new Notices(this.jdbc, at(at)), this.wishes, outbox(at));
		Part part = news.what().startsWith("request.") ? Part.REQUESTER : Part.HOLDER;
		this.transaction.executeWithoutResult((status) -> desk.tell(person.id(), part, news));
	}

	private void deliver(Instant at) {
		new PostOffice(outbox(at), new Notices(this.jdbc, at(at)), this.people,
				new Letters(this.words, this.templates, settings()), sender(), this.transaction, at(at))
			.deliver();
	}

	private static JavaMailSenderImpl sender() {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort((SERVER.getSmtp() != null) ? SERVER.getSmtp().getPort() : NOBODY_LISTENS);
		return sender;
	}

	private static MailSettings settings() {
		return new MailSettings("weighhouse@example.org", "https://weighhouse.example.org/").checked();
	}

	private Outbox outbox(Instant at) {
		return new Outbox(this.jdbc, at(at), true);
	}

	private List<Integer> tries() {
		return this.jdbc.sql("select tries from outbox").query(Integer.class).list();
	}

	private String get(String path, Person who) throws Exception {
		return this.site.get().uri(path).with(this.cast.as(who)).exchange().getResponse().getContentAsString();
	}

	private static Clock at(Instant now) {
		return Clock.fixed(now, ZoneOffset.UTC);
	}

	private static String id(MimeMessage mail) {
		try {
			return mail.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String part(MimeMessage mail, int part) throws Exception {
		Multipart mixed = (Multipart) mail.getContent();
		Multipart related = (Multipart) mixed.getBodyPart(0).getContent();
		Multipart alternative = (Multipart) related.getBodyPart(0).getContent();
		return (String) alternative.getBodyPart(part).getContent();
	}

}
