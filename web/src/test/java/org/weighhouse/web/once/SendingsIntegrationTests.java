package org.weighhouse.web.once;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import org.weighhouse.web.SiteTest;

import static org.assertj.core.api.Assertions.assertThat;

@SiteTest
@Transactional
class SendingsIntegrationTests {

	private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

	private static final byte[] BODY = "the link of an invitation".getBytes(StandardCharsets.UTF_8);

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private RequestDataValueProcessor forms;

	private final Sending sending = new Sending(Digest.ofTexts(UUID.randomUUID().toString()), Digest.ofTexts("x"),
			new byte[32]);

	@Test
	void anAnswerIsKeptForAWeek() {
		add();
		at(NOW.plus(Sendings.KEPT)).forgetOld();
		assertThat(at(NOW).find(this.sending)).isPresent();
	}

	@Test
	void theAnswerIsSaidAgainAndUnreadableInTheTable() {
		add();
		assertThat(at(NOW).find(this.sending)).get().satisfies((sent) -> {
			assertThat(sent.answer().status()).isEqualTo(201);
			assertThat(sent.answer().headers()).isEqualTo(Map.of("Location", "/guests/1"));
			assertThat(sent.answer().body()).isEqualTo(BODY);
		});
		assertThat(this.jdbc.sql("select body from sending where key_sha256 = :key")
			.param("key", this.sending.id())
			.query((row, index) -> new String(row.getBytes("body"), StandardCharsets.ISO_8859_1))
			.single()).doesNotContain("invitation");
	}

	@Test
	void afterAWeekItIsForgotten() {
		add();
		at(NOW.plus(Sendings.KEPT).plus(Duration.ofSeconds(1))).forgetOld();
		assertThat(at(NOW).find(this.sending)).isEmpty();
	}

	@Test
	void everyFormWithATokenHasAKeyOfItsOwn() {
		Map<String, String> one = this.forms.getExtraHiddenFields(withToken());
		Map<String, String> other = this.forms.getExtraHiddenFields(withToken());
		assertThat(one).containsOnlyKeys("_csrf", OnceField.NAME);
		assertThat(other).extractingByKey(OnceField.NAME).isNotEqualTo(one.get(OnceField.NAME));
	}

	@Test
	void aFormThatOnlyAsksHasNone() {
		MockHttpServletRequest request = withToken();
		this.forms.processAction(request, "/tools", "get");
		assertThat(this.forms.getExtraHiddenFields(request)).isEmpty();
	}

	private void add() {
		Sendings sendings = at(NOW);
		sendings.add(this.sending);
		sendings.answered(this.sending, new Answer(201, Map.of("Location", "/guests/1"), BODY));
	}

	private Sendings at(Instant instant) {
		return new Sendings(this.jdbc, Clock.fixed(instant, ZoneOffset.UTC));
	}

	private static MockHttpServletRequest withToken() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "t"));
		return request;
	}

}
