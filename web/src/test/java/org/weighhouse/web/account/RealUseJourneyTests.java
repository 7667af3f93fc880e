package org.weighhouse.web.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.weighhouse.web.assessment.Chromium;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real use begins: the first administrator, somebody invited, and what sessions must not
 * do, in a real browser.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Cast.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealUseJourneyTests {

	private static final String PASSWORD = "quiet copper lantern";

	private static final Path DATA = folder();

	@LocalServerPort
	int port;

	@Autowired
	FrontDoor door;

	@Autowired
	Sessions sessions;

	@Autowired
	Cast cast;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ServerProperties server;

	private Chromium chromium;

	private Page administrator;

	private String used = "";

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry properties) {
		properties.add("weighhouse.data", () -> DATA.toString());
	}

	@BeforeAll
	void theFirstAdministratorIsMadeWithTheLink() throws IOException {
		this.chromium = new Chromium(this.port);
		Path file = DATA.resolve("setup-token");
		this.door.tell();
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		this.used = Files.readString(file).strip();
		this.administrator = this.chromium.open();
		this.administrator.navigate("/tools");
		assertThat(this.administrator.locator("main")).containsText("Nobody is known here yet");
		this.administrator.navigate(this.used);
		fill(this.administrator, Map.of("name", "Olga Petrov", "email", "olga@example.org", "password",
				"olga.petrov.2026", "repeated", "olga.petrov.2026"));
		assertThat(this.administrator.locator(".error-summary")).containsText("holds a part of the name");
		assertForEverybody(this.administrator);
		fill(this.administrator, Map.of("password", PASSWORD, "repeated", PASSWORD));
		assertThat(this.administrator.locator("h1")).hasText("People");
		assertThat(this.administrator.locator(".who")).containsText("Olga Petrov");
		assertThat(file).doesNotExist();
	}

	@AfterAll
	void end() {
		this.chromium.close();
	}

	@Test
	void theLinkOpensNoSecondTimeAndNoOtherIsMade() {
		Page page = this.chromium.open();
		page.navigate(this.used);
		assertThat(page.locator("h1")).hasText("This link no longer opens");
		page.navigate("/sign-in");
		assertThat(page.getByLabel("E-mail address")).isVisible();
		this.door.tell();
		assertThat(DATA.resolve("setup-token")).doesNotExist();
	}

	@Test
	void somebodyIsInvitedChoosesAPasswordAndSignsIn() {
		Page admin = this.administrator;
		admin.navigate("/people/new");
		admin.getByText("Reviewer", new Page.GetByTextOptions().setExact(true)).click();
		fill(admin, Map.of("name", "Ivo Hladik", "email", "ivo@example.org"));
		String link = admin.locator(".handover code").innerText();
		assertForEverybody(admin);
		admin.reload();
		assertThat(admin.locator(".handover")).hasCount(0);
		Page ivo = this.chromium.open();
		ivo.navigate(link);
		assertThat(ivo.locator("main")).containsText("Welcome, Ivo Hladik");
		assertForEverybody(ivo);
		fill(ivo, Map.of("password", PASSWORD, "repeated", PASSWORD + "x"));
		assertThat(ivo.locator(".error-summary")).containsText("The two passwords differ");
		fill(ivo, Map.of("password", PASSWORD, "repeated", PASSWORD));
		assertThat(ivo.locator(".who")).containsText("Reviewer");
		Page elsewhere = this.chromium.open();
		elsewhere.navigate("/weighings");
		fill(elsewhere, Map.of("email", "ivo@example.org", "password", "not the password"));
		assertThat(elsewhere.locator(".error-summary")).isFocused();
		assertForEverybody(elsewhere);
		fill(elsewhere, Map.of("email", "ivo@example.org", "password", PASSWORD));
		assertThat(elsewhere).hasURL(Pattern.compile("/weighings$"));
		ivo.navigate("/password");
		assertForEverybody(ivo);
		fill(ivo, Map.of("current", PASSWORD, "password", "seventeen wet umbrellas", "repeated",
				"seventeen wet umbrellas"));
		assertThat(ivo.locator(".who")).containsText("Ivo Hladik");
		elsewhere.reload();
		assertThat(elsewhere).hasURL(Pattern.compile("/sign-in"));
	}

	@Test
	void aSessionThatEndsWhileAFormIsOpenLeadsBackToIt() {
		Person person = this.cast.named("Lena Vogt");
		Page page = this.chromium.open();
		this.cast.signIn(page, person);
		page.navigate("/weigh?edition=claude-code/managed-default");
		this.sessions.endAll(person.id());
		page.getByLabel(Pattern.compile("^Confidential")).check();
		assertThat(page).hasURL(Pattern.compile("/sign-in\\?back="));
		fill(page, Map.of("email", this.cast.email(person), "password", Cast.PASSWORD));
		assertThat(page).hasURL(Pattern.compile("/weigh\\?edition=claude-code/managed-default$"));
	}

	@Test
	void theEndOfTheSessionIsToldAndNothingTypedIsLost() {
		Person person = this.cast.named("Lena Vogt");
		Page page = this.chromium.open();
		this.cast.signIn(page, person);
		page.clock().install();
		page.navigate("/requests/new?edition=claude-code/managed-default");
		page.getByLabel("What do you need it for?").fill("Refactoring");
		Locator note = page.locator("[data-session]");
		page.clock().fastForward("12:30");
		assertThat(note).isEmpty();
		page.clock().fastForward("01:00");
		assertThat(note).containsText("in less than two minutes you are signed out");
		assertForEverybody(page);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stay signed in")).press("Enter");
		assertThat(note).isEmpty();
		page.clock().fastForward("12:30");
		assertThat(note).isEmpty();
		page.clock().fastForward("03:00");
		assertThat(note).containsText("What you have typed is still on this page");
		assertForEverybody(page);
		this.sessions.endAll(person.id());
		Page other = page.context().newPage();
		this.cast.signIn(other, person);
		page.evaluate("dispatchEvent(new Event('focus'))");
		assertThat(note).containsText("You are signed in again");
		assertThat(page.getByLabel("What do you need it for?")).hasValue("Refactoring");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check answers and send")).click();
		page.waitForURL(Pattern.compile(".*/requests/\\d+/check"));
	}

	@Test
	void theSessionIsANewOneAfterSigningInAndOverAfterSigningOut() {
		Person person = this.cast.named("Karl Brandt");
		Page page = this.chromium.open();
		page.navigate("/sign-in");
		String before = cookie(page).value;
		this.cast.signIn(page, person);
		Cookie cookie = cookie(page);
		assertThat(cookie.value).isNotEqualTo(before);
		assertThat(cookie.httpOnly).isTrue();
		assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.STRICT);
		assertThat(statusWith(before)).isEqualTo(303);
		assertThat(statusWith(cookie.value)).isEqualTo(200);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
		assertThat(page.locator("main")).containsText("You have signed out");
		assertThat(statusWith(cookie.value)).isEqualTo(303);
	}

	@Test
	void sessionsHoldNoMoreThanANumberAndATime() {
		this.cast.signIn(this.chromium.open(), this.cast.named("Nina Roth"));
		List<String> names = this.jdbc.sql("select distinct attribute_name from spring_session_attributes")
			.query(String.class)
			.list();
		assertThat(names).contains("SPRING_SECURITY_CONTEXT")
			.allMatch((name) -> name.startsWith("SPRING_SECURITY_CONTEXT") || name.contains("CsrfToken")
					|| name.contains("FLASH_MAPS") || name.contains("Reauthentication"));
	}

	@Test
	void itListensToThisMachineOnly() {
		InetAddress address = this.server.getAddress();
		assertThat(address).isNotNull();
		assertThat(address.isLoopbackAddress()).isTrue();
	}

	@Test
	void everyPageIsForEverybody() {
		for (int width : new int[] { 1280, 390 }) {
			Page page = this.chromium.open(ColorScheme.DARK, width, true);
			page.navigate("/sign-in");
			assertForEverybody(page);
			fill(page, Map.of("email", "olga@example.org", "password", PASSWORD));
			for (String address : List.of("/people", "/people/1", "/password", "/tools")) {
				page.navigate(address);
				assertForEverybody(page);
			}
		}
	}

	/** Of its own: the site starts before the first test could be given one. */
	private static Path folder() {
		try {
			return Files.createTempDirectory(Path.of("target"), "real-use");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int statusWith(String session) {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/weighings"))
					.header("Cookie", "SESSION=" + session)
					.build(), HttpResponse.BodyHandlers.discarding())
				.statusCode();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Cookie cookie(Page page) {
		return page.context()
			.cookies()
			.stream()
			.collect(Collectors.toMap((cookie) -> cookie.name, (cookie) -> cookie))
			.get("SESSION");
	}

	private static void fill(Page page, Map<String, String> fields) {
		fields.forEach((name, value) -> page.locator("main #" + name).fill(value));
		page.locator("main form[method=post] button[type=submit]").first().click();
	}

	private static void assertForEverybody(Page page) {
		assertThat(Chromium.barriers(page)).isEmpty();
		assertThat(Chromium.overhang(page)).as(page.url()).isZero();
		assertThat(page.locator("h1")).hasCount(1);
	}

}
