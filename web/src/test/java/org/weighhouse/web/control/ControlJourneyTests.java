package org.weighhouse.web.control;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Chromium;
import org.weighhouse.web.assessment.Journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A reviewer verifies a ready-made way, and a form counts it, in a real browser.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = "weighhouse.data=target/control-journey")
@Import(Cast.class)
class ControlJourneyTests extends Journey {

	private static final String WORKSPACE = "Standard agent workspace";

	private static final String FORM = "/weigh?edition=claude-code/managed-default&dataClass=CONFIDENTIAL";

	@Autowired
	ControlDesk desk;

	@Test
	void aReviewerVerifiesAControlWithAFile() {
		Page page = this.chromium.open();
		this.cast.signIn(page, this.cast.named("Rita Reviewer", Role.REVIEWER));
		page.navigate("/controls");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tested restore")).click();
		page.getByLabel("What was checked").fill("Saw the restore");
		page.getByLabel("Or a file")
			.setInputFiles(new FilePayload("restore.txt", "text/plain", "restored".getBytes(StandardCharsets.UTF_8)));
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Verify")).click();
		assertThat(page.locator("#records ~ article").first()).containsText("Verified by Rita Reviewer");
		assertThat(page.locator("#records ~ article").first()).containsText("restore.txt (1 kB)");
	}

	@Test
	void inAVerifiedWorkspaceOneReviewerDecides() {
		verifyWorkspace();
		Page page = this.chromium.open();
		this.cast.signIn(page, this.cast.reader());
		page.navigate(FORM);
		assertThat(page.locator("#verdict .sentence")).hasText(Pattern.compile("Settled at High.*"));
		page.getByLabel(Pattern.compile("^" + WORKSPACE)).check();
		assertThat(page.locator("#verdict .sentence")).hasText(Pattern.compile("Settled at Medium.*"));
		assertThat(page.locator("#verdict")).containsText("One reviewer decides");
		assertThat(page.locator("#verdict .held").first()).containsText("in the " + WORKSPACE + ", until");
		assertThat(page.locator("#a-environment")).containsText("In a workspace that the company provides");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep this result")).click();
		assertThat(page.locator("h1 + p")).containsText("Run in: " + WORKSPACE);
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Weigh again")).click();
		assertThat(page.getByLabel(Pattern.compile("^" + WORKSPACE))).isChecked();
	}

	@Test
	void everyPageIsForEverybody() {
		verifyWorkspace();
		Person reviewer = this.cast.named("Rita Reviewer", Role.REVIEWER);
		List<String> addresses = List.of("/controls", "/controls?show=expired", "/controls/M01", "/controls/M10",
				FORM + "&blueprint=standard-agent-workspace");
		assertForEverybody(this.chromium.open(ColorScheme.LIGHT, 1280, true), reviewer, addresses);
		assertForEverybody(this.chromium.open(ColorScheme.DARK, 390, true), reviewer, addresses);
		assertForEverybody(this.chromium.open(ColorScheme.LIGHT, 390, true), reviewer, addresses);
	}

	private void assertForEverybody(Page page, Person who, List<String> addresses) {
		this.cast.signIn(page, who);
		for (String address : addresses) {
			page.navigate(address);
			page.locator("details:not(.group)").evaluateAll("(all) => all.forEach((each) => { each.open = true; })");
			assertThat(Chromium.barriers(page)).isEmpty();
			assertThat(Chromium.overhang(page)).as(address).isZero();
			assertThat(page.locator("h1")).hasCount(1);
		}
	}

	private void verifyWorkspace() {
		long reviewer = this.cast.with(Role.REVIEWER).id();
		for (String control : List.of("M01", "M03", "M05", "M07", "M10", "M13", "M14", "M15", "M16")) {
			this.desk.verify(reviewer, null, control, Reach.organisation().within("standard-agent-workspace"),
					new Evidence("https://wiki.example.org/workspace", null, "Seen"), null);
		}
	}

}
