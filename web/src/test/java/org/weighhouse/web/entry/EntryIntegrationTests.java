package org.weighhouse.web.entry;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
		assertThat(notices(second)).contains("It needs a second person", "SOFT-" + number);
		assertThat(notices(first)).doesNotContain("SOFT-" + number);
		assertThatExceptionOfType(OwnProposal.class).isThrownBy(() -> this.desk.agree(first, number));
		this.desk.agree(second, number);
		assertThat(notices(first)).contains("agreed to what you proposed about a claim (SOFT-" + number + ")");
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

	@Test
	void aToolThatIsAddedIsListedAtOnceWithEverythingUnknown() {
		Person reviewer = this.cast.with(Role.REVIEWER);
		assertThat(this.site.get().uri("/tools?q=Pelican").with(this.cast.as(reviewer))).bodyText()
			.contains("/tools/new?name=Pelican");
		assertThat(send(reviewer, "/tools/new", "name", "Pelican: the Bird", "kind", "chatbot", "vendor", "OpenAI",
				"home", "", "reason", "Somebody asks"))
			.hasStatus(HttpStatus.SEE_OTHER)
			.hasRedirectedUrl("/tools/pelican-the-bird");
		Tool tool = this.register.tool("pelican-the-bird");
		assertThat(tool.editions().get(0).answers()).isEmpty();
		assertThat(tool.editions().get(0).unknown()).contains("training", "vulns").doesNotContain("isolation");
		assertThat(this.site.get().uri("/tools?q=Pelican")).bodyText().contains("href=\"/tools/pelican-the-bird\"");
		assertThat(this.site.get().uri("/weigh?edition=pelican-the-bird/standard")).hasStatusOk();
		assertThat(send(reviewer, "/tools/new", "name", "pelican: the bird", "kind", "", "vendor", " ", "home", "de",
				"reason", ""))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Kind: say something here", "Vendor: say something here", "two capital letters");
		assertThat(send(reviewer, "/tools/new", "name", "Zoom", "kind", "saas", "vendor", "Z", "reason", "Again"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("a name of one tool");
	}

	@Test
	void whatIsOldStandsInTheQueueUntilSomebodyReadItAgain() {
		Person reviewer = this.cast.with(Role.REVIEWER);
		String text = this.register.text("tabnine");
		this.desk.keep(reviewer, "tabnine", new EntryText(text).with("2026-01-31", "review").text(), Sha256.of(text),
				"Nobody read it");
		assertThat(this.site.get().uri("/tools/due").with(this.cast.as(reviewer))).hasStatusOk()
			.bodyText()
			.contains("href=\"/tools/tabnine\"", "past: its answers count as unknown", "nobody yet");
		assertThat(this.site.get().uri("/tools?q=tabnine")).bodyText().contains("Too old in part");
		assertThat(send(reviewer, "/tools/tabnine/owner", "owner", String.valueOf(reviewer.id())))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(send(reviewer, "/tools/tabnine/owner", "owner", String.valueOf(this.cast.with().id())))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.site.get().uri("/tools/tabnine")).bodyText().contains("Kept true by " + reviewer.name());
		assertThat(send(reviewer, "/tools/tabnine/read", "review", "2020-01-31", "reason", "All"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		String later = LocalDate.now(ZoneOffset.UTC).plusMonths(3).toString();
		assertThat(send(reviewer, "/tools/tabnine/read", "review", later, "reason", "All pages"))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.site.get().uri("/tools/due").with(this.cast.as(reviewer))).bodyText()
			.doesNotContain("href=\"/tools/tabnine\"");
	}

	@Test
	void aDuplicateLeadsToTheOtherAndCanBeTakenBackWhileNothingChanged() {
		Person reviewer = this.cast.with(Role.REVIEWER);
		String goose = this.register.text("goose");
		String aider = this.register.text("aider");
		assertThat(send(reviewer, "/tools/goose/merge", "into", "goose", "reason", "Same"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(send(reviewer, "/tools/goose/merge", "into", "aider", "reason", "Two names of one"))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.site.get().uri("/tools/goose")).hasStatusOk()
			.bodyText()
			.contains("This tool is known as Aider now", "href=\"/tools/aider\"");
		assertThat(this.site.get().uri("/tools?q=goose")).bodyText()
			.contains("href=\"/tools/aider\"")
			.doesNotContain("href=\"/tools/goose\"");
		assertThat(this.register.edition("goose/" + this.register.tool("goose").editions().get(0).id())).isNotNull();
		assertThat(send(reviewer, "/tools/goose/unmerge", "reason", "They are two")).hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.register.text("goose")).isEqualTo(goose);
		assertThat(this.register.text("aider")).isEqualTo(aider);
		send(reviewer, "/tools/goose/merge", "into", "aider", "reason", "They are one after all");
		String merged = this.register.text("aider");
		this.desk.keep(reviewer, "aider", merged + "# read\n", Sha256.of(merged), "Read");
		assertThat(send(reviewer, "/tools/goose/unmerge", "reason", "Again"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.site.get().uri("/tools/goose/merge").with(this.cast.as(reviewer))).bodyText()
			.contains("One of the entries has changed since");
	}

	@Test
	void whatIsAllegedDoesNotGoWithADuplicate() {
		Person reviewer = this.cast.with(Role.REVIEWER);
		add(reviewer, "qwen-code", "CREDIBLE_REPORT");
		assertThat(send(reviewer, "/tools/qwen-code/merge", "into", "openhands", "reason", "Two names of one"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("a claim is on record that");
		assertThat(this.register.tool("qwen-code").mergedInto()).isNull();
	}

	@Test
	void aNameMovesToTheToolThatItNames() {
		Person reviewer = this.cast.with(Role.REVIEWER);
		send(reviewer, "/tools/openhands/edit/alias", "kind", "name", "value", "handsome");
		keep(reviewer, "openhands", "People call it that");
		int last = this.register.tool("openhands").aliases().size() - 1;
		assertThat(send(reviewer, "/tools/openhands/move-name", "number", String.valueOf(last), "into", "opencode",
				"reason", "It names the other"))
			.hasStatus(HttpStatus.SEE_OTHER);
		assertThat(this.register.tool("openhands").aliases()).noneMatch((alias) -> alias.value().equals("handsome"));
		assertThat(this.register.tool("opencode").aliases()).contains(new Tool.Alias("name", "handsome"));
	}

	@Test
	void everyVersionIsListedWithWhoAndWhyAndTheDifference() {
		Person reviewer = this.cast.named("Vera Versions", Role.REVIEWER);
		send(reviewer, "/tools/amp/edit/alias", "kind", "name", "value", "ampere");
		keep(reviewer, "amp", "People call it that");
		assertThat(this.site.get().uri("/tools/amp/versions")).hasStatusOk()
			.bodyText()
			.contains("Vera Versions", "People call it that", "ampere", "From the shipped file to version 1");
		assertThat(this.site.get().uri("/tools/amp/versions?from=7&to=9")).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void programsReplaceAFileOnlyIfTheyNameTheOneTheyHaveSeen() {
		Person reviewer = this.cast.with(Role.REVIEWER);
		String text = this.register.text("crush");
		assertThat(this.site.get().uri("/api/v1/tools/crush/entry")).hasStatusOk()
			.hasHeader("ETag", "\"" + Sha256.of(text) + "\"")
			.bodyText()
			.isEqualTo(text);
		String wrong = text.replace("kind: ", "kind: x").replace("review: 2", "review: x");
		assertThat(put(reviewer, "crush", wrong, Sha256.of(text))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.mistakes.length()")
			.isEqualTo(2);
		assertThat(put(reviewer, "crush", text, null)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
		assertThat(put(reviewer, "crush", text + "# more\n", Sha256.of("x"))).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(put(reviewer, "crush", text, Sha256.of(text))).hasStatusOk();
		assertThat(this.entries.latest("crush")).isEmpty();
		assertThat(put(reviewer, "crush", text + "# more\n", Sha256.of(text))).hasStatusOk();
		assertThat(this.register.text("crush")).isEqualTo(text + "# more\n");
		assertThat(put(reviewer, "due", text.replace("tool: crush", "tool: due"), null))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private MvcTestResult put(Person person, String tool, String text, @Nullable String seen) {
		MockMvcTester.MockMvcRequestBuilder request = this.site.put()
			.uri("/api/v1/tools/" + tool + "/entry?reason=Tried")
			.contentType(MediaType.APPLICATION_YAML)
			.content(text)
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.with(this.cast.as(person))
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		return ((seen != null) ? request.header("If-Match", "\"" + seen + "\"") : request).exchange();
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

	private String notices(Person person) {
		return new String(this.site.get()
			.uri("/notices")
			.with(this.cast.as(person))
			.exchange()
			.getResponse()
			.getContentAsByteArray(), StandardCharsets.UTF_8);
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
