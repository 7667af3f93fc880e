package org.weighhouse.web.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.zip.ZipFile;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.assessment.Journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compliance makes an export and a pack and opens them, in a real browser.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Cast.class)
class ExportJourneyTests extends Journey {

	@Autowired
	Exporter exporter;

	@Test
	void complianceMakesARegisterAndAPackAndOpensThem() throws IOException {
		Page page = this.chromium.open(ColorScheme.DARK, 390, true);
		this.cast.signIn(page, this.cast.named("Rhea Rather", Role.COMPLIANCE));
		page.navigate("/approvals");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Export this register")).click();
		assertThat(page.locator("#what")).hasValue("APPROVALS");
		assertThat(page.locator("#state")).hasValue("ACTIVE");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make it")).click();
		Locator first = page.locator("#exports-list tbody tr").first();
		assertThat(first).containsText("Waiting");
		page.reload();
		assertThat(first).containsText("Waiting");
		this.exporter.work();
		assertThat(first).containsText("Ready");
		assertThat(Files.readString(saved(page, first))).startsWith("number,request,kind,state,tool");
		LocalDate today = LocalDate.now(ZoneOffset.UTC);
		page.locator("#pack-from").fill(today.minusDays(90).toString());
		page.locator("#pack-to").fill(today.toString());
		page.locator("#seed").fill("autumn");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make an audit pack")).click();
		this.exporter.work();
		assertThat(first).containsText("Ready");
		assertThat(first).containsText("weighhouse-pack-");
		try (ZipFile pack = new ZipFile(saved(page, first).toFile())) {
			assertThat(pack.getEntry("manifest.json")).isNotNull();
			assertThat(pack.getEntry("summary.pdf")).isNotNull();
		}
	}

	private static Path saved(Page page, Locator row) {
		Download download = page.waitForDownload(() -> row.getByRole(AriaRole.LINK).click());
		return download.path();
	}

}
