package org.weighhouse.web.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.BehindTheDesk;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Chromium;
import org.weighhouse.web.assessment.Journey;
import org.weighhouse.web.policy.ActivePolicy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody says what they use, a reviewer says until when, and the figures tell of it, in
 * a real browser.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "weighhouse.data=target/dashboard-journey")
@Import(Cast.class)
@BehindTheDesk(value = "a story of many days", of = { "REQ-", "APR-", "TOL-", "person:" })
class DashboardJourneyTests extends Journey {

	private static final Pattern ONE = Pattern.compile(".*/tolerated/\\d+");

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ActivePolicy policy;

	@Test
	void whatSomebodyUsesIsSaidMovedAndCounted() {
		tellStory();
		Page page = this.chromium.open();
		this.cast.signIn(page, this.cast.named("Mara Lindqvist"));
		page.navigate("/tools/7-zip");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Say so: free of blame")).click();
		assertThat(page.locator("#edition")).hasValue("7-zip/desktop");
		page.getByLabel("Where do you use it").fill("On the laptops of the shop team");
		page.getByLabel("How many people").fill("6");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tell").setExact(true)).click();
		page.waitForURL(ONE);
		String one = page.url();
		assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask for the group")))
			.isVisible();

		Page desk = this.chromium.open();
		Person reviewer = this.cast.named("Rita Reviewer", Role.REVIEWER);
		this.cast.signIn(desk, reviewer);
		desk.navigate(one);
		desk.getByLabel("Move to this edition").selectOption("chatgpt/enterprise");
		desk.getByLabel("Tolerated until").fill(LocalDate.now().plusDays(60).toString());
		desk.locator("#reason").fill("The licence comes in January");
		desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save").setExact(true)).click();
		assertThat(desk.locator(".timeline-list")).containsText("The licence comes in January");
		desk.navigate("/dashboard");
		assertThat(desk.locator(".tile").filter(hasText("Tolerated, past due"))).containsText("1");
		desk.locator("#h-requests").locator("xpath=ancestor::section").locator("summary").click();
		assertThat(desk.locator("table").first()).isVisible();

		page.navigate(one);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ask for the group")).click();
		page.waitForURL(Pattern.compile(".*/requests/\\d+/edit.*"));
		assertThat(page.getByLabel("How many people")).hasValue("6");

		List<String> addresses = List.of("/dashboard", "/dashboard?from=2001-01-01&to=2001-02-01", "/tolerated",
				"/tolerated?show=ENDED", "/tolerated/new", one);
		assertForEverybody(this.chromium.open(ColorScheme.LIGHT, 1280, true), reviewer, addresses);
		assertForEverybody(this.chromium.open(ColorScheme.DARK, 390, true), reviewer, addresses);
	}

	private static Locator.FilterOptions hasText(String text) {
		return new Locator.FilterOptions().setHasText(text);
	}

	private void assertForEverybody(Page page, Person who, List<String> addresses) {
		this.cast.signIn(page, who);
		for (String address : addresses) {
			page.navigate(address);
			page.locator("main details").evaluateAll("(all) => all.forEach((each) => { each.open = true; })");
			assertThat(Chromium.barriers(page)).isEmpty();
			assertThat(Chromium.overhang(page)).as(address).isZero();
			assertThat(page.locator("h1")).hasCount(1);
		}
	}

	/** A quarter of a year at the desk. */
	private void tellStory() {
		Story story = Story.in(this.jdbc, this.policy.ruleBase().digest());
		LocalDate today = LocalDate.now();
		for (int days = 84; days > 2; days -= 3) {
			Tier tier = Tier.values()[days % 4];
			LocalDate sent = today.minusDays(days);
			long request = story.request((days % 7 == 0) ? "EXCEPTION" : "USE", (days % 5 == 0) ? "DENIED" : "APPROVED",
					tier, sent + "T09:00:00Z", sent.plusDays(days % 3) + "T15:00:00Z", Story.finding("EX01", tier),
					Story.finding("VN13", tier));
			if (days % 3 > 0 || days % 2 == 0) {
				story.step(request, "REVIEWER", sent.plusDays(1) + "T16:00:00Z",
						sent.plusDays(days % 3) + "T15:00:00Z");
				story.said(request, (days % 5 == 0) ? "DENY" : "APPROVE", sent.plusDays(days % 3) + "T15:00:00Z",
						(days % 4 == 0) ? "[\"Only on weekdays\"]" : "[]", null, null);
			}
			if (days % 5 != 0) {
				story.approval(request, tier, sent.toString(), today.plusDays(2L * days).toString(), "ACTIVE", 0);
			}
		}
		long waits = story.request("USE", "IN_REVIEW", Tier.HIGH, today.minusDays(4) + "T09:00:00Z", null);
		story.step(waits, "REVIEWER", today.minusDays(1) + "T09:00:00Z", null);
		story.tolerated("chatgpt/consumer", 40, today.minusDays(3).toString(), "TOLERATED");
		story.tolerated(null, 3, today.plusDays(30).toString(), "TOLERATED");
		story.tolerated("cursor/team-privacy-mode", 12, today.plusDays(10).toString(), "ENDED");
	}

}
