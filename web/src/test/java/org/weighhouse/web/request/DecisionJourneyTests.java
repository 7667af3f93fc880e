package org.weighhouse.web.request;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Chromium;
import org.weighhouse.web.assessment.Journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reviewer, data owner and CISO decide what Mei asks for, in a real browser.
 */
@BehindTheDesk(value = "an empty queue to begin with", of = "REQ-")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Cast.class)
class DecisionJourneyTests extends Journey {

	private static final String HOSTILE = "</textarea></title>\"'><script>alert(1)</script><img src=x onerror=alert(1)>"
			+ "<svg/onload=alert(1)><a href=javascript:alert(1)>${7*7}{{7*7}}";

	private static final Pattern DONE = Pattern.compile(".*[?&]done=\\d+");

	@TempDir
	static Path data;

	@Autowired
	Desk desk;

	@Autowired
	Requests requests;

	@Autowired
	JdbcClient jdbc;

	private Person mei;

	private Person mara;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry properties) {
		properties.add("weighhouse.data", () -> data.toString());
	}

	@BeforeEach
	void start() {
		this.jdbc.sql("update request set state = 'WITHDRAWN', open_position = null where open_position is not null")
			.update();
		this.mei = this.cast.named("Mei Lin");
		this.mara = this.cast.named("Mara Lindqvist", Role.REVIEWER);
	}

	@Test
	void threePeopleDecideAHighRequestAndOneTightensIt() {
		Request request = sent("claude-code/managed-default");
		Page reviewer = signedIn(this.mara);
		reviewer.navigate("/queue");
		reviewer.locator("main a[data-open]").first().click();
		assertThat(reviewer.locator("h1")).hasText("Claude Code, Company plan, managed settings");
		reviewer.getByText("Add conditions").click();
		reviewer.getByLabel("Further conditions").fill("Only in the shipping repository");
		reviewer.getByLabel("Reason").fill("Checked the settings on 20 November.");
		say(reviewer, "Approve with changes");
		assertThat(reviewer.locator(".done")).containsText("next step: Data or system owner");
		Page owner = signedIn(this.cast.named("Olga Owner", Role.OWNER));
		owner.navigate("/queue/" + request.number());
		assertThat(owner.locator(".demanded")).containsText("Only in the shipping repository");
		owner.getByLabel("Reason").fill("The code may leave the house.");
		say(owner, "Approve as asked");
		assertThat(owner.locator(".done")).containsText("next step: CISO");
		Page ciso = signedIn(this.cast.named("Cyrus Chief", Role.CISO));
		ciso.navigate("/queue/" + request.number());
		ciso.getByLabel("Reason").fill("For the pilot group.");
		say(ciso, "Approve as asked");
		assertThat(ciso.locator(".done")).containsText("is approved");
		assertThat(this.requests.get(request.number(), this.mei).state()).isEqualTo(State.APPROVED);
	}

	@Test
	void theReviewerAsksAndThenDenies() {
		Request request = sent("claude-code/managed-default");
		Page page = signedIn(this.mara);
		page.navigate("/queue/" + request.number());
		page.getByLabel("Reason").fill("Which repositories?");
		say(page, "Ask");
		assertThat(page.locator(".done")).containsText("the clock stands still");
		this.desk.answer(this.mei.id(), request.number(), this.requests.get(request.number(), this.mei).version(),
				"All of them");
		page.navigate("/queue/" + request.number());
		assertThat(page.locator(".talk")).containsText("All of them");
		button(page, "Deny");
		assertThat(page).hasTitle(Pattern.compile("^Error: "));
		assertThat(page.locator(".error-summary")).isFocused();
		assertThat(Chromium.barriers(page)).isEmpty();
		page.getByLabel("Reason").fill("Too much");
		say(page, "Deny");
		assertThat(page.locator(".done")).containsText("is denied");
	}

	@Test
	void aDecisionNeedsNoMouse() {
		Request request = sent("claude-code/managed-default");
		Page page = signedIn(this.mara);
		page.navigate("/queue");
		page.keyboard().press("?");
		assertThat(page.locator("#keys-help")).isVisible();
		assertThat(Chromium.barriers(page)).isEmpty();
		page.keyboard().press("Escape");
		page.keyboard().press("j");
		assertThat(page.locator("a[data-open]").first()).isFocused();
		page.keyboard().press("a");
		assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Give back")).first())
			.isVisible();
		page.keyboard().press("j");
		page.keyboard().press("Enter");
		page.waitForURL(Pattern.compile(".*/queue/" + request.number() + ".*"));
		page.keyboard().press("r");
		assertThat(page.getByLabel("Reason")).isFocused();
		page.keyboard().type("jar, jk? All is well");
		page.keyboard().press("Tab");
		page.keyboard().press("Enter");
		page.waitForURL(DONE);
		assertThat(page.locator(".done")).containsText("next step: Data or system owner");
	}

	@Test
	void singleKeysAreSwitchedOff() {
		sent("claude-code/managed-default");
		Page page = signedIn(this.mara);
		page.navigate("/queue");
		button(page, "Switch them off");
		page.reload();
		page.keyboard().press("?");
		assertThat(page.locator("#keys-help")).isHidden();
		assertThat(page.locator("[data-shortcuts]")).containsText("switched off in this browser");
		button(page, "Switch them on");
		page.keyboard().press("?");
		assertThat(page.locator("#keys-help")).isVisible();
	}

	@Test
	void withoutJavaScriptAllIsThereButTheKeys() {
		Request request = sent("claude-code/managed-default");
		Page page = this.chromium.open(ColorScheme.LIGHT, 1280, false);
		this.cast.signIn(page, this.mara);
		page.navigate("/queue");
		page.getByLabel("Tick " + request.name()).check();
		button(page, "Take on those that are ticked");
		assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Give back")).first())
			.isVisible();
		page.navigate("/queue/" + request.number());
		page.getByLabel("Reason").fill("Fine");
		say(page, "Approve as asked");
		assertThat(page.locator(".done")).containsText("next step");
	}

	@Test
	void theCommonCaseStandsOnOneScreen() {
		Request request = sent("claude-code/managed-default");
		Page page = signedIn(this.mara);
		page.setViewportSize(1280, 800);
		page.navigate("/queue/" + request.number());
		shot(page, "one-screen", false);
		assertThat(page.locator(".deciding .acts .btn-deny").boundingBox().y).isLessThan(770);
	}

	@Test
	void hostileTextIsReadAndRunsNothing() {
		this.mei = this.cast.named("Mei " + HOSTILE);
		Person all = this.cast.with(Role.values());
		Request request = sent("claude-code/managed-default", HOSTILE);
		request = this.desk.ask(this.mara.id(), request.number(), request.version(), HOSTILE);
		request = this.desk.answer(this.mei.id(), request.number(), request.version(), HOSTILE);
		Request denied = sent("7-zip/desktop", HOSTILE);
		this.desk.deny(this.mara.id(), denied.number(), said(denied, HOSTILE));
		Page page = signedIn(all);
		List<String> alerts = new ArrayList<>();
		page.onDialog((dialog) -> {
			alerts.add(dialog.message());
			dialog.dismiss();
		});
		for (String address : List.of("/queue?view=ALL", "/queue/" + request.number(), "/requests/" + request.number(),
				"/requests/" + denied.number(), "/queue/" + denied.number(), "/requests?show=all", "/people?q=onerror",
				"/people/" + this.mei.id())) {
			page.navigate(address);
			assertThat(page.locator("main")).containsText("onerror=alert(1)");
			assertThat(
					page.evaluate("document.querySelectorAll('main img, main svg[onload], main a[href^=java]').length"))
				.as(address)
				.isEqualTo(0);
		}
		assertThat(alerts).isEmpty();
	}

	@Test
	void everyPageIsForEverybody() {
		Request first = sent("claude-code/managed-default");
		this.desk.deny(this.mara.id(), first.number(), said(first));
		Request open = sent("claude-code/managed-default");
		sent("7-zip/desktop");
		List<String> addresses = List.of("/queue", "/queue?view=ASSIGNED", "/queue/" + open.number(),
				"/queue/" + first.number() + "?done=" + first.number());
		assertForEverybody(ColorScheme.LIGHT, 1280, addresses);
		assertForEverybody(ColorScheme.DARK, 390, addresses);
	}

	private void assertForEverybody(ColorScheme scheme, int width, List<String> addresses) {
		Page page = this.chromium.open(scheme, width, true);
		this.cast.signIn(page, this.mara);
		for (String address : addresses) {
			page.navigate(address);
			shot(page, address.replaceAll("[^a-zA-Z]+", "-") + scheme + width, true);
			assertThat(Chromium.barriers(page)).isEmpty();
			assertThat(Chromium.overhang(page)).as(address + " " + width).isZero();
		}
	}

	private Request sent(String edition) {
		return sent(edition, "Refactoring and tests of the shipping service");
	}

	private Request sent(String edition, String purpose) {
		Request draft = this.desk.draft(this.mei.id(),
				new Draft(edition, "developer-laptop", null, Map.of("dataClass", "CONFIDENTIAL"), purpose, null, 6));
		return this.desk.submit(this.mei.id(), draft.number(), draft.version());
	}

	private static Said said(Request request) {
		return said(request, "Not yet");
	}

	private static Said said(Request request, String reason) {
		Revision revision = Objects.requireNonNull(request.revision());
		return new Said(request.version(), 1, revision.sha256(), reason, Tightening.none());
	}

	private Page signedIn(Person person) {
		Page page = this.chromium.open();
		this.cast.signIn(page, person);
		return page;
	}

	/** A word that is taken leads to what is next. */
	private static void say(Page page, String name) {
		button(page, name);
		page.waitForURL(DONE);
	}

	private static void button(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

	private static void shot(Page page, String name, boolean full) {
		String folder = System.getProperty("weighhouse.shots");
		if (folder != null) {
			page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")).setFullPage(full));
		}
	}

}
