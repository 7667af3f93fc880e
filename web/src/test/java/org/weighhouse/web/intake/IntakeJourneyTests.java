package org.weighhouse.web.intake;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A reviewer takes an inventory in and tolerates what is in use, in a real browser.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Cast.class)
class IntakeJourneyTests extends Journey {

	private static final String FILE = "Application,Vendor,User count\nOllama,,4\n"
			+ "Docker Desktop,Docker Inc.,61\nFrobnicator,Frob,2\nBroken,Frob,many\n";

	@Autowired
	Checking checking;

	@Test
	void aReviewerTakesAnInventoryInAndToleratesWhatIsInUse() {
		Page page = this.chromium.open(ColorScheme.DARK, 390, true);
		this.cast.signIn(page, this.cast.named("Ines Intake", Role.REVIEWER));
		page.navigate("/inventories");
		page.locator("#source").fill("Laptops of the journey");
		page.locator("#file")
			.setInputFiles(new FilePayload("apps.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
		press(page, "Take it in");
		assertThat(page.locator("#NAME")).hasValue("Application");
		page.locator("#PEOPLE").selectOption("User count");
		press(page, "Try it");
		assertThat(page.locator("#progress")).containsText("Waiting to be read");
		page.reload();
		assertThat(page.locator("#progress")).containsText("Waiting to be read");
		this.checking.work();
		assertThat(page.locator("ul.counts")).containsText("1 Invalid");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("It is Ollama")).click();
		assertThat(page.locator("ul.counts")).containsText("0 Unsure");
		press(page, "Confirm: it counts from now on");
		assertThat(page.locator("main")).containsText("This is what counts for its source.");
		page.navigate("/titles");
		page.getByLabel("Pick Docker Desktop").check();
		press(page, "Tolerate what is picked …");
		press(page, "Tolerate it");
		assertThat(page.locator("table.tolerated")).containsText("In the inventory: Laptops of the journey");
	}

	private static void press(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).click();
	}

}
