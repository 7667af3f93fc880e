package org.weighhouse.web.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.weighhouse.catalog.EntryText;
import org.weighhouse.catalog.Tool;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.tool.Entries;
import org.weighhouse.web.tool.EntryChangedMeanwhile;
import org.weighhouse.web.tool.Register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@SiteTest
class EntryIntegrationTests {

	@Autowired
	private MockMvcTester site;

	@Autowired
	private Cast cast;

	@Autowired
	private Register register;

	@Autowired
	private Entries entries;

	@Autowired
	private Drafts drafts;

	@Autowired
	private EntryDesk desk;

	@Autowired
	private Proposals proposals;

	@Test
	void anAnswerWithItsEvidenceCountsOnceItIsKept() {
		Person reviewer = this.cast.with(Role.REVIEWER);
		String before = this.register.text("postman");
		assertThat(send(reviewer, "/tools/postman/edit/answer", "question", "memory", "is", "", "edition", ""))
			.hasStatus(HttpStatus.SEE_OTHER);
		MvcTestResult changed = this.site.post()
			.uri("/tools/postman/edit/answer")
			.multipart()
			.file(new MockMultipartFile("file", "terms.txt", "text/plain", "Seen".getBytes(StandardCharsets.UTF_8)))
			.param("question", "telemetry")
			.param("edition", "")
			.param("is", "MANDATORY")
			.param("source", "+")
			.param("source.title", "Terms, read today")
			.param("source.date", "2026-11-20")
			.param("source.link", "https://example.org/terms")
			.param("source.until", "2031-01-31")
			.param("note", "Nothing turns it off: \"never\"")
			.param("once", UUID.randomUUID().toString())
			.with(this.cast.as(reviewer))
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.exchange();
		assertThat(changed).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl("/tools/postman/edit");
		assertThat(this.register.text("postman")).isEqualTo(before);
		assertThat(this.site.get().uri("/tools/postman/check").with(this.cast.as(reviewer))).hasStatusOk()
			.bodyText()
			.contains("Terms, read today", "Verdicts in usual uses", "Keep it");
		keep(reviewer, "postman", "They changed their terms");
		Tool tool = this.register.tool("postman");
		assertThat(tool.editions()).allSatisfy((edition) -> {
			assertThat(edition.profile()).containsEntry("telemetry", "MANDATORY");
			assertThat(edition.answers().get("telemetry").source().sha256()).isEqualTo(Sha256.of("Seen"));
		});
		assertThat(this.site.get().uri("/tools/postman")).bodyText().contains("Terms, read today");
		assertThat(this.entries.latest("postman")).hasValueSatisfying((kept) -> {
			assertThat(kept.by()).isEqualTo(reviewer.id());
			assertThat(kept.reason()).isEqualTo("They changed their terms");
		});
		assertThat(this.drafts.find(reviewer.id(), "postman")).isEmpty();
	}

	@Test
	void nobodyButAReviewerChangesAnything() {
		Person employee = this.cast.with(Role.ADMINISTRATOR);
		assertThat(this.site.get().uri("/tools/zoom/edit").with(this.cast.as(employee)))
			.hasStatus(HttpStatus.FORBIDDEN);
		assertThatExceptionOfType(NotAnEditor.class)
			.isThrownBy(() -> this.desk.keep(employee, "zoom", "x", null, "Because"));
	}

	@Test
	void whatIsDownloadedAndUploadedAgainIsTheSameToTheByte() {
		Person reviewer = this.cast.with(Role.REVIEWER);
		for (String tool : List.of("claude-code", "deepseek", "zoom")) {
			byte[] file = this.site.get()
				.uri("/tools/" + tool + "/entry.yml")
				.exchange()
				.getResponse()
				.getContentAsByteArray();
			assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo(this.register.text(tool));
			assertThat(this.site.post()
				.uri("/tools/" + tool + "/edit/text")
				.multipart()
				.file(new MockMultipartFile("file", tool + ".yml", "application/yaml", file))
				.param("once", UUID.randomUUID().toString())
				.with(this.cast.as(reviewer))
				.with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus(HttpStatus.SEE_OTHER);
			assertThat(this.drafts.find(reviewer.id(), tool)).isEmpty();
		}
	}

	@Test
	void everyMistakeOfTheTextIsShownWithItsLineAndTheDraftIsKept() {
		Person reviewer = this.cast.with(Role.REVIEWER);
		String text = this.register.text("zoom").replace("kind: ", "kind: x").replace("review: 20", "review: x");
		assertThat(send(reviewer, "/tools/zoom/edit/text", "text", text)).hasStatus(HttpStatus.SEE_OTHER);
		int line = (int) text.substring(0, text.indexOf("kind: x")).lines().count() + 1;
		assertThat(this.site.get().uri("/tools/zoom/edit").with(this.cast.as(reviewer))).hasStatusOk()
			.bodyText()
			.contains("The text has 2 mistakes", "Line " + line + ", column");
		assertThat(send(reviewer, "/tools/zoom/edit/review", "review", "2027-01-01"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.drafts.find(reviewer.id(), "zoom"))
			.hasValueSatisfying((draft) -> assertThat(draft.text()).isEqualTo(text));
		assertThat(send(reviewer, "/tools/zoom/edit/discard")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.drafts.find(reviewer.id(), "zoom")).isEmpty();
	}

	@Test
	void whoeverComesSecondLosesNothingAndSeesTheDifference() {
		Person first = this.cast.with(Role.REVIEWER);
		Person second = this.cast.with(Role.REVIEWER);
		send(first, "/tools/vllm/edit/review", "review", "2027-02-01");
		send(second, "/tools/vllm/edit/alias", "kind", "name", "value", "vee");
		keep(first, "vllm", "Read again");
		String mine = this.drafts.find(second.id(), "vllm").orElseThrow().text();
		assertThat(send(second, "/tools/vllm/keep", "seen", Sha256.of(mine), "reason", "Known as that"))
			.hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("Somebody else kept another version meanwhile", "review: 2027-02-01");
		assertThat(this.drafts.find(second.id(), "vllm").orElseThrow().text()).isEqualTo(mine);
		send(second, "/tools/vllm/edit/rebase");
		keep(second, "vllm", "Known as that");
		assertThat(this.register.text("vllm")).isEqualTo(mine);
	}

	@Test
	void itTakesTwoPeopleToTakeAClaimLessGravely() {
		Person first = this.cast.with(Role.REVIEWER);
		Person second = this.cast.with(Role.CISO);
		add(first, "warp", "CREDIBLE_REPORT");
		String grave = this.register.text("warp");
		String softer = new EntryText(grave).with("UNVERIFIED", "allegations", "0", "grade").text();
		assertThat(this.desk.keep(first, "warp", softer, Sha256.of(grave), "It was retracted"))
			.isEqualTo(EntryDesk.Outcome.PROPOSED);
		assertThat(this.register.text("warp")).isEqualTo(grave);
		long number = this.proposals.open("warp").get(0).number();
		assertThatExceptionOfType(OwnProposal.class).isThrownBy(() -> this.desk.agree(first, number));
		this.desk.agree(second, number);
		assertThat(this.register.text("warp")).isEqualTo(softer);
		assertThatExceptionOfType(DecidedAlready.class).isThrownBy(() -> this.desk.agree(second, number));
		assertThat(this.desk.keep(first, "warp", grave, Sha256.of(softer), "It was not"))
			.isEqualTo(EntryDesk.Outcome.KEPT);
	}

	@Test
	void aProposalMadeFromAnOlderTextCountsForNothing() {
		Person first = this.cast.with(Role.REVIEWER);
		add(first, "ngrok", "UNVERIFIED");
		String grave = this.register.text("ngrok");
		String without = new EntryText(grave).with(null, "allegations")
			.with(null, "unknown")
			.withoutIdleSources()
			.text();
		assertThat(this.desk.keep(first, "ngrok", without, Sha256.of(grave), "Nothing to it"))
			.isEqualTo(EntryDesk.Outcome.PROPOSED);
		long number = this.proposals.open("ngrok").get(0).number();
		String other = new EntryText(grave).with("2027-02-02", "review").text();
		this.desk.keep(first, "ngrok", other, Sha256.of(grave), "Read again");
		assertThatExceptionOfType(EntryChangedMeanwhile.class)
			.isThrownBy(() -> this.desk.agree(this.cast.with(Role.REVIEWER), number));
		this.desk.refuse(first, number, "Taken back");
		assertThat(this.register.text("ngrok")).isEqualTo(other);
	}

	private void add(Person reviewer, String tool, String grade) {
		send(reviewer, "/tools/" + tool + "/edit/allegation", "grade", grade, "claim", "It is said to phone home",
				"source", "+", "source.title", "A report", "source.date", "2026-11-01");
		keep(reviewer, tool, "Reported");
		assertThat(this.register.tool(tool).allegations()).hasSize(1);
	}

	private void keep(Person reviewer, String tool, String reason) {
		String seen = Sha256.of(this.drafts.find(reviewer.id(), tool).orElseThrow().text());
		assertThat(send(reviewer, "/tools/" + tool + "/keep", "seen", seen, "reason", reason))
			.hasStatus(HttpStatus.SEE_OTHER);
	}

	private MvcTestResult send(Person person, String path, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.site.post()
			.uri(path)
			.param("once", UUID.randomUUID().toString())
			.with(this.cast.as(person))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return request.exchange();
	}

}
