package org.weighhouse.web.assessment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The form and the kept results, with the rules, the catalogue and a database.
 */
@SpringBootTest
@AutoConfigureMockMvc
class WeighIntegrationTests {

	private static final String EDITION = "claude-code/managed-default";

	@TempDir
	static Path data;

	@Autowired
	MockMvcTester mvc;

	@DynamicPropertySource
	static void properties(DynamicPropertyRegistry properties) {
		properties.add("weighhouse.data", () -> data.toString());
	}

	@Test
	void theFormBeginsWithTheUsualPreset() {
		assertThat(get("/weigh?edition=" + EDITION)).hasStatusOk()
			.bodyText()
			.contains("<h1>Weigh Claude Code, ", "Preset: Developer on a company laptop", "On my company laptop");
	}

	@Test
	void theFormWithoutAnEditionAsksForOne() {
		assertThat(get("/weigh")).hasStatusOk().bodyText().contains("Choose what to weigh", EDITION);
	}

	@Test
	void htmxGetsTheVerdictOnly() {
		assertThat(preview().header("HX-Request", "true")).hasStatusOk()
			.bodyText()
			.contains("id=\"verdict\"", "Main concern: remote code execution.")
			.doesNotContain("<html");
	}

	@Test
	void withoutHtmxThePageComesBackWithWhatWasTyped() {
		assertThat(preview()).hasStatusOk()
			.bodyText()
			.contains("<html", "Main concern: remote code execution.")
			.containsPattern("value=\"CONFIDENTIAL\"[^>]* checked");
	}

	@Test
	void anotherPresetKeepsWhatSomebodySaid() {
		MvcTestResult page = preview().param("preset", "ci-pipeline")
			.param("drawnPreset", "developer-laptop")
			.param("environment", "DEV_LAPTOP")
			.param("population", "PILOT")
			.exchange();
		assertThat(page).bodyText()
			.contains("Preset: Step in an automatic build")
			.containsPattern("id=\"a-environment\">In an automatic build or test run")
			.containsPattern("id=\"a-population\">A small pilot group <span class=\"flag\">changed by you");
	}

	@Test
	void anUnknownAnswerIsNamedOnTopAndAtTheQuestion() {
		MvcTestResult page = keep().param("dataClass", "<b>SECRET</b>").param("population", "PILOT").exchange();
		assertThat(page).hasStatus(422);
		String words = "Choose one of the answers to “What is the most sensitive information it can reach?”";
		assertThat(body(page)).contains("<title>Error: ", "There is a problem", "href=\"#q-dataClass\"")
			.contains("&lt;b&gt;SECRET&lt;/b&gt;")
			.doesNotContain("<b>SECRET")
			.containsPattern("value=\"PILOT\"[^>]* checked");
		assertThat(StringUtils.countOccurrencesOf(body(page), words)).isEqualTo(2);
	}

	@Test
	void everyMistakeIsToldAtOnce() {
		MvcTestResult page = keep().param("shoeSize", "44")
			.param("population", "PILOT", "TEAM")
			.param("criticality", "X".repeat(300))
			.exchange();
		assertThat(page).hasStatus(422);
		assertThat(body(page)).contains("There is no question “shoeSize”", "“population” is there more than once",
				"is too long");
	}

	@Test
	void aMissingEditionIsAskedForAndAnswersAreKept() {
		MvcTestResult page = this.mvc.post().uri("/weigh").with(csrf()).param("dataClass", "INTERNAL").exchange();
		assertThat(page).hasStatus(422);
		assertThat(body(page)).contains("Choose the edition that you want to weigh")
			.containsPattern("name=\"dataClass\" value=\"INTERNAL\"");
	}

	@Test
	void nothingIsKeptWithoutTheFormsToken() {
		assertThat(this.mvc.post().uri("/weigh").param("edition", EDITION)).hasStatus(403);
	}

	@Test
	void aResultIsKeptWithItsSnapshot() {
		MvcTestResult kept = keep().param("dataClass", "CONFIDENTIAL").exchange();
		assertThat(kept).hasStatus(303);
		String address = Objects.requireNonNull(kept.getResponse().getRedirectedUrl());
		assertThat(address).matches("/weighings/\\d+");
		String page = body(get(address));
		String json = body(get(address + "/verdict.json"));
		assertThat(page)
			.contains("Main concern: remote code execution.", "UTC", Weighing.sha256(json),
					ShippedRuleBase.RULES.digest())
			.contains("/weigh?edition=" + EDITION + "&amp;preset=developer-laptop&amp;dataClass=CONFIDENTIAL");
		assertThat(get(address + "/verdict.json").getResponse().getContentType()).isEqualTo("application/json");
		assertThat(body(get("/weighings"))).contains(address, "Claude Code");
	}

	@Test
	void aQuestionLeftOutIsNoMistake() {
		assertThat(keep().exchange()).hasStatus(303);
	}

	@Test
	void aResultThatWasNeverKeptIsNotFound() {
		assertThat(get("/weighings/999999")).hasStatus(404);
		assertThat(get("/weighings/999999/verdict.json")).hasStatus(404);
		assertThat(get("/weighings/one")).hasStatus(404);
	}

	@Test
	void theWholeProfileIsThereForReviewers() {
		assertThat(get("/weigh?edition=" + EDITION + "&view=reviewer")).hasStatusOk()
			.bodyText()
			.contains("The profile of this edition", "Documented: code.claude.com")
			.containsPattern("name=\"execCapability\" value=\"ARBITRARY_LOCAL\"[^>]* checked");
	}

	private MvcTestResult get(String uri) {
		return this.mvc.get().uri(uri).exchange();
	}

	private MockMvcTester.MockMvcRequestBuilder preview() {
		return this.mvc.post()
			.uri("/weigh/preview")
			.with(csrf())
			.param("edition", EDITION)
			.param("dataClass", "CONFIDENTIAL");
	}

	private MockMvcTester.MockMvcRequestBuilder keep() {
		return this.mvc.post().uri("/weigh").with(csrf()).param("edition", EDITION).param("preset", "developer-laptop");
	}

	private static String body(MvcTestResult page) {
		MvcResult result = page.getMvcResult();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
