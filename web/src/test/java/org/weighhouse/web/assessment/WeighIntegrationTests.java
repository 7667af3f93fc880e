package org.weighhouse.web.assessment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.StringUtils;
import org.weighhouse.web.account.Cast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The form and the kept results, with the rules, the catalogue and a database.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Cast.class)
class WeighIntegrationTests {

	private static final String EDITION = "claude-code/managed-default";

	private static final String WHAT_IF = "What-if: 1 answer of the edition’s profile changed";

	@TempDir
	static Path data;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

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
	void whatCouldBeChangedAboutTheToolStandsBelowTheWaysDown() {
		assertThat(get("/weigh?edition=claude-code/consumer-auto&dataClass=CONFIDENTIAL")).hasStatusOk()
			.bodyText()
			.contains("What the vendor or an administrator could change", "Training on our data:",
					"Instead of: Yes, unless somebody turns it off. The vendor could change it.");
		assertThat(get("/weigh?edition=" + EDITION + "&dataClass=CONFIDENTIAL")).hasStatusOk()
			.bodyText()
			.contains("Ways down")
			.doesNotContain("What the vendor or an administrator could change");
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

	@Test
	void aChangedProfileIsAWhatIfWhileItIsPreviewed() {
		assertThat(preview().param("execCapability", "NONE").header("HX-Request", "true")).hasStatusOk()
			.bodyText()
			.contains(">What-if so far</h2>", "<strong>" + WHAT_IF + "</strong>",
					"<li>Code it can run: It runs nothing</li>", "hx-swap-oob=\"innerHTML\">" + WHAT_IF + ". ");
		assertThat(preview().param("validation", "REVIEW").header("HX-Request", "true")).hasStatusOk()
			.bodyText()
			.contains(">Verdict so far</h2>")
			.doesNotContain("What-if");
	}

	@Test
	void aChangedProfileIsAWhatIfOnItsPageAndInTheList() {
		String address = address(keep().param("dataClass", "CONFIDENTIAL")
			.param("execCapability", "NONE")
			.param("maintenance", "UNKNOWN"));
		String words = "What-if: 2 answers of the edition’s profile changed";
		assertThat(body(get(address)))
			.contains("<title>What-if, result ", "<h1>What-if: Claude Code", "<strong>" + words + "</strong>",
					"<li>Code it can run: It runs nothing</li>", "<li>State of maintenance: unknown</li>",
					">What-if, not a verdict on the edition</h2>")
			.doesNotContain("<li>Information");
		assertThat(row(address)).contains(words);
	}

	@Test
	void aLookedUpAnswerThatIsChangedIsAWhatIf() {
		String address = address(keep().param("crossBorder", "FORBIDDEN"));
		assertThat(body(get(address))).contains("<h1>What-if: Claude Code", "<strong>" + WHAT_IF + "</strong>",
				"<li>Transfer abroad: ");
		assertThat(row(address)).contains(WHAT_IF);
	}

	@Test
	void answersAboutTheUseMakeNoWhatIf() {
		String address = address(
				keep().param("dataClass", "CONFIDENTIAL").param("validation", "REVIEW").param("population", "PILOT"));
		assertThat(body(get(address))).contains("<h1>Claude Code", ">Verdict</h2>").doesNotContain("What-if");
		assertThat(row(address)).contains("class=\"tier ").doesNotContain("What-if");
	}

	@Test
	void aResultThatWasChangedAfterwardsIsNotShown() {
		String intact = address(keep().param("dataClass", "CONFIDENTIAL"));
		GeneratedKeyHolder altered = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into weighing (created_at, tool, edition, preset, tool_name, edition_name, rule_base, origins,
					what_if, verdict, sha256)
				select created_at, tool, edition, preset, tool_name, edition_name, rule_base, origins, what_if,
					replace(verdict, 'HIGH', 'LOW'), sha256
				from weighing where id = ?
				""").param(Long.valueOf(intact.substring(intact.lastIndexOf('/') + 1))).update(altered, "id");
		String address = "/weighings/" + altered.getKey();
		for (String each : List.of(address, address + "/verdict.json")) {
			MvcTestResult page = this.mvc.get().uri(each).accept("application/json, text/html").exchange();
			assertThat(page).hasStatus(500);
			assertThat(body(page)).contains("<h1>This result was changed after it was stored</h1>")
				.doesNotContain("class=\"tier ", "residualTier");
		}
		assertThat(row(address)).contains("Changed after it was stored").doesNotContain("class=\"tier ");
	}

	@Test
	void controlsThatGoTogetherAreOneCondition() {
		String page = body(get(address(keep().param("dataClass", "CONFIDENTIAL"))));
		assertThat(page).containsPattern("\\(M\\d+\\), or [^<]+\\(M\\d+\\) with [^<]+\\(M\\d+\\)");
	}

	@Test
	void aResultSaysWhyTheOtherRulesDidNotSpeak() {
		String address = address(keep().param("dataClass", "CONFIDENTIAL"));
		String folded = silent(body(get(address)));
		assertThat(folded).startsWith("<details class=\"card why-not mb-3\" id=\"why-not\">")
			.contains("<span class=\"rid\">EX04</span>")
			.doesNotContain("<span class=\"rid\">EX01</span>");
		String asked = silent(body(get(address + "?whyNot=ex04")));
		assertThat(asked).contains("open=\"open\"", "1 of them matches “ex04”", "<span class=\"rid\">EX04</span>")
			.contains("Who approves actions: needs <b>Every action goes ahead, while a person is present, or worse</b>")
			.containsOnlyOnce("<ul class=\"silent\">");
	}

	@Test
	void aRuleThatSpokeIsSaidToHaveSpoken() {
		String address = address(keep().param("dataClass", "CONFIDENTIAL"));
		assertThat(silent(body(get(address + "?whyNot=EX01")))).contains("None of them matches “EX01”",
				"This one did speak, see the findings:", "<span class=\"rid\">EX01</span>");
		assertThat(silent(body(get(address + "?whyNot=<b>no</b>")))).contains("None of them matches “&lt;b&gt;no")
			.doesNotContain("did speak,", "<b>no");
		assertThat(silent(body(get(address + "?whyNot=")))).contains("open=\"open\"", "EX04").doesNotContain("match");
	}

	@Test
	void theStoredVerdictSaysWhyNotOnlyWhereItIsAskedFor() {
		String address = address(keep().param("dataClass", "CONFIDENTIAL")) + "/verdict.json";
		String json = body(get(address));
		assertThat(body(get(address + "?whyNot"))).isEqualTo(body(get(address + "?whyNot=true")))
			.startsWith(json.substring(0, json.length() - 1) + ",\"whyNot\":[{")
			.contains("{\"rule\":\"EX04\",\"concern\":\"RCE\",\"tier\":\"PROHIBITED\",\"speaks\":false,");
		assertThat(body(get(address + "?whyNot=false"))).isEqualTo(json).doesNotContain("whyNot");
		assertThat(get("/weighings/999999/verdict.json?whyNot")).hasStatus(404);
	}

	@Test
	void reviewersAskTheFormWhichRulesDidNotSpeak() {
		assertThat(preview().param("view", "reviewer").header("HX-Request", "true")).bodyText()
			.contains("Which rules did not speak")
			.doesNotContain("class=\"silent\"");
		assertThat(preview().header("HX-Request", "true")).bodyText().doesNotContain("Which rules did not speak");
		assertThat(whyNot().header("HX-Request", "true")).hasStatusOk()
			.bodyText()
			.contains("<span class=\"rid\">EX04</span>")
			.doesNotContain("<html", "id=\"verdict\"");
		assertThat(whyNot()).hasStatusOk().bodyText().contains("<html", "<span class=\"rid\">EX04</span>");
		assertThat(whyNot().param("dataClass", "SECRET")).hasStatus(422)
			.bodyText()
			.contains("There is a problem")
			.doesNotContain("class=\"silent\"");
	}

	private MockMvcTester.MockMvcRequestBuilder whyNot() {
		return this.mvc.post().uri("/weigh/why-not").with(csrf()).param("edition", EDITION).param("view", "reviewer");
	}

	/** The rules that did not speak, on the page of a result. */
	private static String silent(String page) {
		int start = page.indexOf("<details class=\"card why-not");
		assertThat(start).isPositive();
		return page.substring(start, page.indexOf("</details>", start));
	}

	private String address(MockMvcTester.MockMvcRequestBuilder keep) {
		MvcTestResult kept = keep.exchange();
		assertThat(kept).hasStatus(303);
		return Objects.requireNonNull(kept.getResponse().getRedirectedUrl());
	}

	/** A result in the list. */
	private String row(String address) {
		String list = body(get("/weighings"));
		int start = list.indexOf("\"" + address + "\"");
		assertThat(start).isPositive();
		return list.substring(start, list.indexOf("</tr>", start));
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
