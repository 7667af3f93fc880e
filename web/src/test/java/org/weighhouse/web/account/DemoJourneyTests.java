package org.weighhouse.web.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.weighhouse.web.assessment.Chromium;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody tries the demo, in a real browser.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "weighhouse.demo=true", "spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1" })
class DemoJourneyTests {

	@TempDir
	static Path data;

	@LocalServerPort
	int port;

	@Autowired
	FrontDoor door;

	private Chromium chromium;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry properties) {
		properties.add("weighhouse.data", () -> data.toString());
	}

	@BeforeEach
	void start() {
		this.chromium = new Chromium(this.port);
		this.door.tell();
	}

	@AfterEach
	void end() {
		this.chromium.close();
	}

	@Test
	void theLinkLeadsToThePersonasOnceAndFromThereToThePages() throws IOException {
		Path file = data.resolve("demo-link");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		String link = Files.readString(file).strip();
		Page page = this.chromium.open();
		page.navigate(link);
		assertThat(page.locator("h1")).hasText("Who are you?");
		assertThat(page.locator(".persona")).hasCount(8);
		page.navigate(link);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Nadia Okafor"))).click();
		assertThat(page.locator(".who")).containsText("Nadia Okafor");
		assertThat(page.locator(".who")).containsText("CISO");
		assertThat(page.locator(".demo-banner")).isVisible();
		assertThat(file).doesNotExist();
		assertThat(this.chromium.complaints()).isEmpty();
		Page other = this.chromium.open();
		other.navigate(link);
		assertThat(other.locator("h1")).hasText("This link no longer opens");
		other.navigate("/tools");
		assertThat(other).hasURL(Pattern.compile("/sign-in\\?back="));
		assertThat(other.locator("main")).containsText("a link lets you in");
		assertThat(Files.readString(file).strip()).isNotEqualTo(link);
	}

	@Test
	void somebodyIsSomebodyElseWithTheirRightsAndSignsOut() throws IOException {
		Page page = enter("Mara Lindqvist");
		assertThat(page.locator(".topbar .nav")).not().containsText("People");
		page.navigate("/people");
		assertThat(page.locator("h1")).hasText("This was refused");
		assertThat(page.locator("main")).containsText("another role: Administrator");
		assertThat(page.locator(".who")).containsText("Mara Lindqvist");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Switch")).click();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Daniel Novak"))).click();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("People")).click();
		assertThat(page.locator("tbody tr")).hasCount(8);
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
		assertThat(page.locator("main")).containsText("You have signed out");
		page.navigate("/people");
		assertThat(page).hasURL(Pattern.compile("/sign-in"));
	}

	@Test
	void everyPageIsForEverybody() throws IOException {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			for (int width : (scheme == ColorScheme.LIGHT) ? new int[] { 1200, 1000 } : new int[] { 390 }) {
				Page page = this.chromium.open(scheme, width, true);
				page.navigate("/sign-in");
				assertForEverybody(page);
				page.navigate(Files.readString(data.resolve("demo-link")).strip());
				assertForEverybody(page);
				page.getByText("Daniel Novak").click();
				for (String address : List.of("/tools", "/demo", "/people", "/people/new", "/people/2", "/nothing")) {
					page.navigate(address);
					assertForEverybody(page);
				}
			}
		}
	}

	private void assertForEverybody(Page page) {
		assertThat(Chromium.barriers(page)).isEmpty();
		assertThat(Chromium.overhang(page)).as(page.url()).isZero();
		assertThat(page.locator("h1")).hasCount(1);
	}

	private Page enter(String persona) throws IOException {
		Page page = this.chromium.open();
		page.navigate(Files.readString(data.resolve("demo-link")).strip());
		page.getByText(persona).click();
		assertThat(page.locator(".who")).containsText(persona);
		return page;
	}

}
