package org.weighhouse.web.account;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.audit.AuditLog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@BehindTheDesk(value = "people who left", of = "person:")
@SiteTest
class SignInIntegrationTests {

	@Autowired
	MockMvcTester site;

	@Autowired
	Cast cast;

	@Autowired
	Accounts accounts;

	@Autowired
	Sessions sessions;

	@Autowired
	AuditLog audit;

	@Autowired
	Installation installation;

	@Test
	void theRightPasswordLeadsBackToThePage() {
		Person person = this.cast.with(Role.REVIEWER);
		assertThat(signIn(this.cast.email(person), Cast.PASSWORD, "/tools?q=a", "10.1.0.1"))
			.hasRedirectedUrl("/tools?q=a");
		assertThat(signIn(" " + this.cast.email(person).toUpperCase(Locale.ROOT), Cast.PASSWORD, "//evil.test",
				"10.1.0.1"))
			.hasRedirectedUrl("/");
		assertThat(this.audit.history("person:" + person.id())).extracting((entry) -> entry.act().what())
			.endsWith("person.signedIn", "person.signedIn")
			.hasSize(3);
	}

	@Test
	void unknownLeftAndMistypedAreToldTheSame() {
		Person left = this.cast.with();
		this.accounts.setActive(left.id(), false);
		String unknown = answer("nobody@example.org", Cast.PASSWORD);
		assertThat(answer(this.cast.email(this.cast.with()), "wrong wrong wrong")).isEqualTo(unknown);
		assertThat(answer(this.cast.email(left), Cast.PASSWORD)).isEqualTo(unknown);
		assertThat(answer(this.cast.email(this.cast.with()), "x".repeat(1 << 20))).isEqualTo(unknown);
		assertThat(answer(this.cast.email(this.cast.with()), "")).isEqualTo(unknown);
		assertThat(answer("x".repeat(100_000), Cast.PASSWORD)).isEqualTo(unknown);
	}

	@Test
	void everyRefusalCostsOneComparison() {
		Counted encoder = new Counted();
		SignIn signIn = new SignIn(this.accounts, new Passwords(encoder), Clock.systemUTC());
		Person invited = this.cast.with();
		this.accounts.setPassword(invited.id(), null);
		List<String> emails = List.of("nobody@example.org", this.cast.email(this.cast.with()), this.cast.email(invited),
				"x".repeat(1000), "");
		for (String email : emails) {
			encoder.compared.set(0);
			assertThat(signIn.check(email, "not the password", "10.1.0.2")).isEmpty();
			assertThat(encoder.compared).as(email).hasValue(1);
			assertThat(signIn.check(email, "x".repeat(1 << 20), "10.1.0.2")).isEmpty();
			assertThat(encoder.compared).as(email).hasValue(2);
		}
	}

	@Test
	void afterTenWrongOnesNothingIsComparedForTheAccountAndOthersComeIn() {
		Counted encoder = new Counted();
		SignIn signIn = new SignIn(this.accounts, new Passwords(encoder), Clock.systemUTC());
		String email = this.cast.email(this.cast.with());
		for (int guess = 0; guess < 1000; guess++) {
			assertThat(signIn.check(email, "guess number " + guess, "10.2.%d.%d".formatted(guess / 250, guess % 250)))
				.isEmpty();
		}
		assertThat(encoder.compared).hasValue(10);
		assertThat(signIn.check(email, Cast.PASSWORD, "10.1.0.3")).isEmpty();
		assertThat(signIn.check(this.cast.email(this.cast.with()), Cast.PASSWORD, "10.1.0.3")).isPresent();
	}

	@Test
	void afterAHundredWrongOnesNothingIsComparedForTheAddress() {
		Counted encoder = new Counted();
		SignIn signIn = new SignIn(this.accounts, new Passwords(encoder), Clock.systemUTC());
		for (int guess = 0; guess < 1000; guess++) {
			signIn.check("person" + guess + "@example.org", "guessing guessing",
					"2001:db8::" + Integer.toHexString(guess));
		}
		assertThat(encoder.compared).hasValue(100);
		String email = this.cast.email(this.cast.with());
		assertThat(signIn.check(email, Cast.PASSWORD, "2001:db8::ffff")).isEmpty();
		assertThat(signIn.check(email, Cast.PASSWORD, "2001:db8:0:1::1")).isPresent();
	}

	@Test
	void aPasswordIsTheSameHoweverTheKeyboardComposesIt() {
		Passwords passwords = new Passwords(new Counted());
		assertThat(passwords.match("zwo\u0308lf Ba\u0308ren tanzen", passwords.hash("zw\u00f6lf B\u00e4ren tanzen")))
			.isTrue();
		assertThat(passwords.match("zwolf Baren tanzen", passwords.hash("zw\u00f6lf B\u00e4ren tanzen"))).isFalse();
	}

	@Test
	void noDefaultCredentialsAnywhere() {
		List<String> names = List.of("admin", "administrator", "root", "sa", "weighhouse", "demo", "user", "guest",
				"admin@example.org", "reviewer@demo.example");
		List<String> words = List.of("", "admin", "administrator", "password", "weighhouse", "demo", "sa", "changeme",
				"123456789012", "admin12345678");
		Counted encoder = new Counted();
		SignIn signIn = new SignIn(this.accounts, new Passwords(encoder), Clock.systemUTC());
		for (String name : names) {
			for (String word : words) {
				assertThat(signIn.check(name, word, "10.1.4." + names.indexOf(name))).as(name + " " + word).isEmpty();
			}
		}
		assertThat(encoder.compared).hasValue(names.size() * words.size());
	}

	@Test
	void aRoleThatIsTakenEndsTheSessions() {
		Person person = this.cast.with(Role.ADMINISTRATOR);
		var session = this.cast.as(person);
		assertThat(this.site.get().uri("/people").with(session)).hasStatusOk();
		this.sessions.endAll(person.id());
		assertThat(this.site.get().uri("/people").with(session)).hasRedirectedUrl("/sign-in?back=%2Fpeople");
	}

	@Test
	void whoLeavesIsOutAtOnce() {
		Person person = this.cast.with();
		var session = this.cast.as(person);
		this.accounts.setActive(person.id(), false);
		assertThat(this.site.get().uri("/tools").with(session)).hasRedirectedUrl("/sign-in?back=%2Ftools");
	}

	@Test
	void afterEightHoursSomebodySignsInAgain() {
		Person person = this.cast.with();
		Instant now = Instant.now();
		assertThat(this.site.get().uri("/weighings").with(this.cast.since(person, now.minus(Duration.ofMinutes(479)))))
			.hasStatusOk();
		assertThat(this.site.get().uri("/weighings").with(this.cast.since(person, now.minus(Duration.ofHours(8)))))
			.hasRedirectedUrl("/sign-in?back=%2Fweighings");
	}

	@Test
	void aScriptIsSentToTheSignInAndBackToItsPage() {
		MvcTestResult answer = this.site.post()
			.uri("/weigh/preview")
			.with(Cast.stranger())
			.with(csrf())
			.header("HX-Request", "true")
			.header("HX-Current-URL", "http://localhost:8080/weigh?edition=a/b")
			.exchange();
		assertThat(answer).hasStatus(HttpStatus.UNAUTHORIZED);
		assertThat(answer).headers().hasValue("HX-Redirect", "/sign-in?back=%2Fweigh%3Fedition%3Da%2Fb");
	}

	@Test
	void aProgramIsToldInItsWords() {
		assertThat(this.site.get().uri("/api/v1/nothing").with(Cast.stranger())).hasStatus(HttpStatus.UNAUTHORIZED)
			.hasContentType("application/problem+json");
		assertThat(this.site.get().uri("/api/v1/nothing")).hasStatus(HttpStatus.NOT_FOUND)
			.hasContentType("application/problem+json");
	}

	@Test
	void aPasswordIsFreshForAQuarterOfAnHour() {
		Reauthentication again = new Reauthentication(this.installation, this.accounts,
				new SignIn(this.accounts, new Passwords(new Counted()), Clock.systemUTC()), Clock.systemUTC());
		Person person = this.cast.with(Role.REVIEWER);
		MockHttpServletRequest request = new MockHttpServletRequest();
		try {
			SecurityContextHolder.getContext()
				.setAuthentication(new SignedIn(person.id(), 0, Instant.now().minus(Duration.ofMinutes(14))));
			assertThat(again.fresh(request)).isTrue();
			SecurityContextHolder.getContext()
				.setAuthentication(new SignedIn(person.id(), 0, Instant.now().minus(Duration.ofMinutes(15))));
			assertThat(again.fresh(request)).isFalse();
			assertThat(again.confirm(person, "not the password", request)).isFalse();
			assertThat(again.fresh(request)).isFalse();
			assertThat(again.confirm(person, Cast.PASSWORD, request)).isTrue();
			assertThat(again.fresh(request)).isTrue();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	private String answer(String email, String password) {
		MvcTestResult answer = signIn(email, password, "", "10.1.0.9");
		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		try {
			return answer.getResponse()
				.getContentAsString()
				.replaceAll("name=\"(_csrf|once)\" value=\"[^\"]*\"", "")
				.replaceAll("name=\"email\"[^>]*", "");
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private MvcTestResult signIn(String email, String password, String back, String address) {
		return this.site.post()
			.uri("/sign-in")
			.with(Cast.stranger())
			.with(csrf())
			.remoteAddress(address)
			.param("email", email)
			.param("password", password)
			.param("back", back)
			.exchange();
	}

	/** Counts how often it compares. */
	private static class Counted implements PasswordEncoder {

		private final AtomicInteger compared = new AtomicInteger();

		private final PasswordEncoder encoder = new BCryptPasswordEncoder(4);

		@Override
		public @Nullable String encode(@Nullable CharSequence password) {
			return this.encoder.encode(password);
		}

		@Override
		public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
			this.compared.incrementAndGet();
			return this.encoder.matches(password, hash);
		}

	}

}
