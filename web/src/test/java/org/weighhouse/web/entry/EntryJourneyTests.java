package org.weighhouse.web.entry;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A reviewer corrects an answer in a real browser. The same site as that of controls, so
 * that it is started once.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "weighhouse.data=target/control-journey")
@Import(Cast.class)
class EntryJourneyTests extends Journey {

	@Test
	void anAnswerIsChangedWithEvidenceLookedAtAndKept() {
		Page page = this.chromium.open();
		this.cast.signIn(page, this.cast.named("Rita Reviewer", Role.REVIEWER));
		page.navigate("/tools/postman/edit");
		link(page, "Change Data sent home");
		page.getByLabel("It always sends; nobody can stop it").check();
		page.getByLabel("Who says so").selectOption("+");
		page.getByText("Describe a new source").click();
		page.getByLabel("What it is: title, page, article").fill("Terms of November");
		page.getByLabel("Its day, or the day on which it was read").fill("2026-11-20");
		page.getByLabel("Link (https)").fill("https://example.org/terms");
		button(page, "Put into the draft");
		link(page, "See what would move");
		assertThat(page.locator("h1")).hasText("What would move: Postman");
		assertThat(page.locator(".diff")).containsText("Terms of November");
		page.getByLabel("Why").fill("They changed their terms");
		button(page, "Keep it");
		assertThat(page.locator("h1")).hasText("Postman");
		assertThat(page.locator("main")).containsText("Terms of November");
		assertThat(page.locator("main")).containsText("It always sends; nobody can stop it");
	}

	private static void link(Page page, String name) {
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().click();
	}

	private static void button(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
	}

}
