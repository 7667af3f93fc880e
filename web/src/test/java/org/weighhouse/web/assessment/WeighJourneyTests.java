package org.weighhouse.web.assessment;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.weighhouse.web.account.Cast;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody looks a tool up, says how they would use it, and sees what that is worth, in a
 * real browser.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Cast.class)
class WeighJourneyTests extends Journey {

	private static final String FORM = "/weigh?edition=claude-code/managed-default";

	private static final String OPEN_FORM = "/weigh?edition=claude-ai/enterprise&dataClass=CONFIDENTIAL";

	private static final Pattern RESULT = Pattern.compile(".*/weighings/\\d+");

	@TempDir
	static Path data;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry properties) {
		properties.add("weighhouse.data", () -> data.toString());
	}

	@Test
	void somebodyLooksClaudeCodeUpWeighsItAndKeepsTheResult() {
		Page page = open();
		page.navigate("/tools");
		page.keyboard().press("/");
		page.keyboard().type("claude code");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Claude Code").setExact(true))
			.first()
			.click();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Weigh it"))).first().click();
		assertThat(page.locator(".preset h2")).hasText("Preset: Developer on a company laptop");
		Locator verdict = page.locator("#verdict");
		assertThat(verdict).containsText("Until somebody says how sensitive the information is");
		page.getByLabel(Pattern.compile("^Confidential")).check();
		assertThat(verdict).not().containsText("Until somebody says");
		assertThat(page.getByRole(AriaRole.STATUS)).hasText(page.locator("#verdict .sentence").innerText());
		assertClaudeCodeOnALaptop(verdict);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep this result")).click();
		assertThat(page).hasURL(RESULT);
		assertClaudeCodeOnALaptop(page.locator(".verdict"));
		String kept = page.locator("main").innerText();
		page.reload();
		assertThat(page.locator("main").innerText()).isEqualTo(kept);
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Weigh again")).click();
		assertThat(page.getByLabel(Pattern.compile("^Confidential"))).isChecked();
	}

	@Test
	void anOpenVerdictNamesTheAnswersThatWouldSettleItAndWhoHasThem() {
		Page page = open();
		page.navigate(OPEN_FORM);
		assertThat(page.locator("#verdict .state").first()).hasText(Pattern.compile("Open: \\d+ answers?"));
		assertThat(page.locator("#verdict .sentence")).hasText(Pattern.compile("At least .+ answers?\\."));
		Locator asked = page.locator("#verdict .asks").first().locator("li small");
		assertThat(asked.count()).isPositive();
		assertThat(asked.first()).hasText(Pattern.compile("Security reviewer|Vendor|Legal|A table or feed|You"));
	}

	@Test
	void withoutJavaScriptAButtonGivesTheSameVerdict() {
		Page live = open();
		live.navigate(FORM);
		live.getByLabel(Pattern.compile("^Confidential")).check();
		assertThat(live.locator("#verdict")).not().containsText("Until somebody says");
		Page plain = open(ColorScheme.LIGHT, 1280, false);
		plain.navigate(FORM);
		plain.getByLabel(Pattern.compile("^Confidential")).check();
		plain.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check outcome")).click();
		assertThat(plain.getByLabel(Pattern.compile("^Confidential"))).isChecked();
		assertThat(plain.locator("#verdict").innerText()).isEqualTo(live.locator("#verdict").innerText());
	}

	@Test
	void aBrokenAnswerIsSaidOnTopAndNothingIsLost() {
		Page page = open();
		page.navigate(FORM);
		page.locator("#a-population").click();
		page.getByLabel("A small pilot group").check();
		page.locator("input[name=dataClass]").first().evaluate("(field) => { field.value = 'SECRET'; }");
		page.locator("input[name=dataClass]").first().check();
		assertThat(page.locator("#verdict")).containsText("“SECRET” is none of them");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep this result")).click();
		assertThat(page).hasTitle(Pattern.compile("^Error: "));
		assertThat(page.locator(".error-summary")).isFocused();
		assertThat(page.locator("#a-population")).containsText("A small pilot group");
		page.locator(".error-summary a").click();
		assertThat(page.locator("#q-dataClass")).isInViewport();
		assertThat(Chromium.barriers(page)).isEmpty();
	}

	@Test
	void everyPageIsForEverybody() {
		Page first = open();
		first.navigate(FORM);
		first.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep this result")).click();
		assertThat(first).hasURL(RESULT);
		List<String> addresses = List.of("/tools", "/tools/claude-code", FORM, first.url());
		assertForEverybody(open(ColorScheme.LIGHT, 1280, true), addresses);
		assertForEverybody(open(ColorScheme.DARK, 390, true), addresses);
		assertForEverybody(open(ColorScheme.LIGHT, 390, true),
				List.of("/weigh", "/weighings", FORM + "&view=reviewer", FORM + "&execCapability=NONE"));
	}

	@Test
	void aReviewerAsksWhyARuleDidNotSpeak() {
		Page page = open();
		page.navigate(FORM + "&view=reviewer");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("did not speak"))).click();
		assertThat(page.locator("#why-not .silent").first()).isVisible();
		assertThat(page.locator("#why-not > summary")).isFocused();
		assertThat(Chromium.barriers(page)).isEmpty();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep this result")).click();
		assertThat(page).hasURL(RESULT);
		assertThat(page.locator("#why-not .silent").first()).isHidden();
		page.locator("#why-not > summary").click();
		page.getByLabel("Why not rule …").fill("EX04");
		page.keyboard().press("Enter");
		assertThat(page.locator("#why-not .silent > li")).hasCount(1);
		assertThat(page.locator("#why-not")).containsText("Who approves actions: needs");
		assertThat(Chromium.barriers(page)).isEmpty();
	}

	@Test
	void rulesThatDidNotSpeakAreAskedForWithoutJavaScriptAndPrintedOnlyWhenOpen() {
		Page page = open(ColorScheme.LIGHT, 390, false);
		page.navigate(FORM + "&view=reviewer");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("did not speak"))).click();
		assertThat(page.locator("#verdict .silent").first()).isVisible();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep this result")).click();
		assertThat(page).hasURL(RESULT);
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(page.locator("#why-not")).isHidden();
		page.navigate(page.url() + "?whyNot=EX04");
		assertThat(page.locator("#why-not .silent")).isVisible();
	}

	private Page open() {
		return open(ColorScheme.LIGHT, 1280, true);
	}

	private Page open(ColorScheme scheme, int width, boolean javaScript) {
		Page page = this.chromium.open(scheme, width, javaScript);
		this.cast.signIn(page, this.cast.reader());
		return page;
	}

	private static void assertForEverybody(Page page, List<String> addresses) {
		for (String address : addresses) {
			page.navigate(address);
			page.locator("details:not(.group)").evaluateAll("(all) => all.forEach((each) => { each.open = true; })");
			assertThat(Chromium.barriers(page)).isEmpty();
			assertThat(Chromium.overhang(page)).as(address).isZero();
			assertThat(page.locator("h1")).hasCount(1);
		}
	}

	private static void assertClaudeCodeOnALaptop(Locator verdict) {
		assertThat(verdict.locator(".sentence")).hasText(Pattern.compile("Settled at High.*"));
		assertThat(verdict).containsText("Main concern: remote code execution.");
		assertThat(verdict.locator(".why > li")).hasCount(3);
		assertThat(verdict.locator(".why > li").first()).containsText("EX01");
		assertThat(verdict.locator(".way.best"))
			.containsText(Pattern.compile("Standard agent workspace: High → Medium"));
		assertThat(verdict).containsText("What you already have");
	}

}
