package org.weighhouse.web.request;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Chromium;
import org.weighhouse.web.assessment.Journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An employee asks for a tool in a real browser, from looking it up to the answer.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Cast.class)
class RequestJourneyTests extends Journey {

	private static final Pattern CHECK = Pattern.compile(".*/requests/\\d+/check");

	private static final Pattern REQUEST = Pattern.compile(".*/requests/\\d+");

	private static final String FORM = "/requests/new?dataClass=CONFIDENTIAL&edition=claude-code/managed-default";

	@TempDir
	static Path data;

	@Autowired
	Desk desk;

	@Autowired
	Requests requests;

	private Person mei;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry properties) {
		properties.add("weighhouse.data", () -> data.toString());
	}

	@BeforeEach
	void start() {
		this.mei = this.cast.named("Mei Lin");
	}

	@Test
	void anEmployeeAsksForClaudeCodeInTheStandardAgentWorkspace() {
		Page page = open(ColorScheme.LIGHT, 1280, true);
		page.navigate("/tools/claude-code");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ask for it")).first().click();
		page.getByLabel(Pattern.compile("^Confidential")).check();
		assertThat(page.locator("#verdict")).not().containsText("Until somebody says");
		page.getByLabel("What do you need it for?").fill("Tests of the shipping service");
		page.locator("#verdict .way.best button").click();
		assertThat(page.getByLabel(Pattern.compile("^Standard agent workspace"))).isChecked();
		assertThat(page.getByLabel("What do you need it for?")).hasValue("Tests of the shipping service");
		button(page, "Save draft").click();
		assertThat(page.locator(".saved")).containsText("Only you see it until you send it");
		button(page, "Check answers and send").click();
		assertThat(page).hasURL(CHECK);
		assertThat(page.locator(".asked")).containsText("Standard agent workspace");
		String promised = page.locator(".verdict .sentence").innerText();
		button(page, "Send for review").click();
		assertThat(page).hasURL(REQUEST);
		assertThat(page.locator(".standing h2")).hasText("In review, with: Reviewer");
		assertThat(page.locator(".verdict .sentence")).hasText(promised);
		assertThat(page.locator(".timeline > li")).hasCount(2 + 1);
	}

	@Test
	void everythingIsDoneByKeyboardAlone() {
		Page page = open(ColorScheme.LIGHT, 1280, true);
		page.navigate(FORM);
		page.getByLabel("What do you need it for?").focus();
		page.keyboard().type("Tests of the shipping service");
		press(page, "Tab", "Tab", "Tab");
		assertThat(button(page, "Check answers and send")).isFocused();
		press(page, "Enter");
		assertThat(page).hasURL(CHECK);
		button(page, "Send for review").focus();
		press(page, "Enter");
		assertThat(page).hasURL(REQUEST);
		page.getByLabel("Why").focus();
		page.keyboard().type("No longer needed");
		press(page, "Tab", "Enter");
		assertThat(page.locator(".standing h2")).hasText("Withdrawn");
	}

	@Test
	void withoutJavaScriptTheSameIsPossible() {
		Page page = open(ColorScheme.LIGHT, 390, false);
		page.navigate(FORM);
		page.getByLabel("What do you need it for?").fill("Tests of the shipping service");
		button(page, "Check outcome").click();
		assertThat(page.getByLabel("What do you need it for?")).hasValue("Tests of the shipping service");
		button(page, "Check answers and send").click();
		button(page, "Send for review").click();
		assertThat(page).hasURL(REQUEST);
	}

	@Test
	void whatIsMissingIsSaidOnTopAndLeadsToItsField() {
		Page page = open(ColorScheme.LIGHT, 1280, true);
		page.navigate(FORM);
		button(page, "Check answers and send").click();
		assertThat(page).hasTitle(Pattern.compile("^Error: "));
		assertThat(page.locator(".error-summary")).isFocused();
		page.locator(".error-summary a").click();
		assertThat(page.getByLabel("What do you need it for?")).isInViewport();
		assertThat(Chromium.barriers(page)).isEmpty();
	}

	@Test
	void everyPageIsForEverybody() {
		Page first = open(ColorScheme.LIGHT, 1280, true);
		first.navigate("/requests");
		assertThat(first.locator("main")).containsText("You have not asked for anything yet");
		long draft = ask(false);
		long sent = ask(true);
		long asked = ask(true, "claude-code/sandboxed-managed");
		Person reviewer = this.cast.named("Mara Lindqvist", Role.REVIEWER);
		this.desk.ask(reviewer.id(), asked, 1, "Which repository? " + "x".repeat(300));
		long denied = ask(true, "cursor/team-privacy-mode");
		Revision revision = this.requests.get(denied, this.mei).revision();
		assertThat(revision).isNotNull();
		this.desk.deny(deciderOf(denied), denied,
				new Said(1, 1, revision.sha256(), "Not on laptops.\nAsk again in the workspace.", Tightening.none()));
		List<String> addresses = List.of("/requests", "/requests/new", FORM, "/requests/" + draft + "/edit?saved=yes",
				"/requests/" + draft + "/check", "/requests/" + draft, "/requests/" + sent, "/requests/" + asked,
				"/requests/" + denied);
		assertForEverybody(first, addresses);
		assertForEverybody(open(ColorScheme.DARK, 390, true), addresses);
		Page print = open(ColorScheme.LIGHT, 1280, true);
		print.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		print.navigate("/requests/" + sent);
		assertThat(print.locator(".stops")).isVisible();
		assertThat(button(print, "Withdraw this request")).isHidden();
	}

	private long deciderOf(long number) {
		Step step = this.requests.get(number, this.mei).openStep();
		assertThat(step).isNotNull();
		return this.cast.named("Mara Lindqvist", step.role()).id();
	}

	private long ask(boolean send, String... edition) {
		Draft asked = new Draft((edition.length > 0) ? edition[0] : "claude-code/managed-default", "developer-laptop",
				null, Map.of("dataClass", "CONFIDENTIAL"), "Refactoring and tests in the shipping-api repository.",
				null, 6);
		long number = this.desk.draft(this.mei.id(), asked).number();
		if (send) {
			this.desk.submit(this.mei.id(), number, 0);
		}
		return number;
	}

	private Page open(ColorScheme scheme, int width, boolean javaScript) {
		Page page = this.chromium.open(scheme, width, javaScript);
		this.cast.signIn(page, this.mei);
		return page;
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static void press(Page page, String... keys) {
		for (String key : keys) {
			page.keyboard().press(key);
		}
	}

	private static void assertForEverybody(Page page, List<String> addresses) {
		for (String address : addresses) {
			page.navigate(address);
			page.locator("details:not(.group)").evaluateAll("(all) => all.forEach((each) => { each.open = true; })");
			assertThat(Chromium.barriers(page)).as(address).isEmpty();
			assertThat(Chromium.overhang(page)).as(address).isZero();
			assertThat(page.locator("h1")).hasCount(1);
		}
	}

}
