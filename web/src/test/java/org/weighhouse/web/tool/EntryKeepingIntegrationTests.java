package org.weighhouse.web.tool;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.weighhouse.catalog.EntryText;
import org.weighhouse.engine.text.InvalidFiles;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.digest.Sha256;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@SiteTest
class EntryKeepingIntegrationTests {

	private static final String FERRY = """
			# Read on the quay.
			tool: %1$s
			name: %1$s
			kind: desktop-app
			purposes: [archiver]
			vendor: { id: harbour, name: Harbour, home: DE, source: page }
			aliases: [{ name: "old %1$s" }]
			review: 2030-01-31
			sources: { page: { title: "terms", date: 2026-11-01, link: "https://harbour.example/terms" } }
			answers:
			  egress: { is: NONE, source: page }
			editions:
			  - { id: desktop, name: Desktop }
			""";

	@Autowired
	private EntryKeeping keeping;

	@Autowired
	private Register register;

	@Autowired
	private Entries entries;

	@Autowired
	private MockMvcTester site;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Cast cast;

	@Test
	void aNewToolIsKnownToEverybodyAtOnce() {
		String before = this.register.digest();
		KeptEntry kept = keep("ferry", null);
		assertThat(kept.version()).isEqualTo(1);
		assertThat(kept.shipped()).isNull();
		assertThat(this.register.digest()).isNotEqualTo(before);
		assertThat(this.register.edition("ferry/desktop").answers()).containsKey("egress");
		assertThat(this.register.text("ferry")).isEqualTo(FERRY.formatted("ferry"));
		assertThat(this.site.get().uri("/tools/ferry")).hasStatusOk().bodyText().contains("old ferry", "Harbour");
		assertThat(this.site.get().uri("/tools?q=harbour")).bodyText().contains("href=\"/tools/ferry\"");
		assertThat(acts(kept)).singleElement().asString().contains("entry.kept", kept.sha256());
	}

	@Test
	void thePageNamesTheSourceWithItsLinkItsFileAndItsLastDay() {
		String digest = Sha256.of("terms");
		String text = FERRY.formatted("gondola")
			.replace("/terms\" }", "/terms\", until: 2026-11-02, sha256: " + digest + " }");
		this.keeping.keep("gondola", text, null, null, "New");
		assertThat(this.site.get().uri("/tools/gondola")).hasStatusOk()
			.bodyText()
			.contains("href=\"https://harbour.example/terms\"", "rel=\"noopener noreferrer nofollow\"",
					"proves it until 2 Nov 2026", "/evidence/" + digest, "The last day of its source is past");
		keep("hoy", null);
		assertThat(this.site.get().uri("/tools/hoy")).bodyText()
			.contains("href=\"https://harbour.example/terms\"")
			.doesNotContain("proves it until", "The last day of its source is past");
	}

	@Test
	void anotherAnswerIsJudgedFromNowOnAndTheFirstStays() {
		KeptEntry first = keep("barge", null);
		String second = new EntryText(first.text()).answering(null, "egress", Map.of("is", "UNRESTRICTED")).text();
		KeptEntry kept = this.keeping.keep("barge", second, first.sha256(), null, "It sends");
		assertThat(kept.version()).isEqualTo(2);
		assertThat(this.register.edition("barge/desktop").profile()).containsEntry("egress", "UNRESTRICTED");
		assertThat(this.entries.of("barge")).extracting(KeptEntry::text).containsExactly(second, first.text());
	}

	@Test
	void theSameTextIsNoOtherVersion() {
		KeptEntry first = keep("canoe", null);
		assertThat(keep("canoe", first.sha256())).isEqualTo(first);
		assertThat(acts(first)).hasSize(1);
	}

	@Test
	void whatWasMadeFromAnOlderTextIsRefused() {
		KeptEntry first = keep("dhow", null);
		assertThatThrownBy(() -> keep("dhow", null)).isInstanceOf(EntryChangedMeanwhile.class);
		assertThatThrownBy(() -> keep("dhow", Sha256.of("other"))).isInstanceOf(EntryChangedMeanwhile.class);
		assertThat(this.entries.of("dhow")).containsExactly(first);
	}

	@Test
	void aTextWithMistakesKeepsNothingAndNamesAll() {
		String digest = this.register.digest();
		String text = FERRY.formatted("raft")
			.replace("egress: { is: NONE", "egress: { is: NOTHING")
			.replace("https://harbour.example/terms", "javascript:alert(1)")
			.replace("old raft", "Claude Code");
		InvalidFiles wrong = catchThrowableOfType(InvalidFiles.class,
				() -> this.keeping.keep("raft", text, null, null, "New"));
		assertThat(wrong.problems()).extracting(Object::toString)
			.anyMatch((problem) -> problem.startsWith("raft.yml:11") && problem.contains("`NOTHING`"))
			.anyMatch((problem) -> problem.startsWith("raft.yml:9") && problem.contains("javascript:alert(1)"))
			.anyMatch((problem) -> problem.startsWith("raft.yml:7") && problem.contains("Claude Code"));
		assertThat(this.register.digest()).isEqualTo(digest);
		assertThatThrownBy(() -> this.register.tool("raft")).isInstanceOf(UnknownTool.class);
	}

	private KeptEntry keep(String tool, String madeFrom) {
		return this.keeping.keep(tool, FERRY.formatted(tool), madeFrom, this.cast.with(Role.REVIEWER).id(),
				"Asked for by the harbour");
	}

	private List<String> acts(KeptEntry kept) {
		return this.jdbc.sql("select entry from audit_entry where subject = :subject")
			.param("subject", kept.name())
			.query(String.class)
			.list();
	}

}
