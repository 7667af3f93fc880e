package org.weighhouse.web.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.VerifiedControls.Scope;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.AuditEntry;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.policy.ActivePolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Reviewers verify, renew and end controls, and cases count them.
 */
@SiteTest
@Transactional
class ControlDeskIntegrationTests {

	private static final String EDITION = "claude-code/managed-default";

	private static final String WORKSPACE = "standard-agent-workspace";

	private static final Evidence PROOF = new Evidence("https://wiki.example.org/proxy", null, "Seen the blocked call");

	@Autowired
	ControlDesk desk;

	@Autowired
	Safeguards safeguards;

	@Autowired
	EvidenceFiles files;

	@Autowired
	ActivePolicy policy;

	@Autowired
	AuditLog audit;

	@Autowired
	Cast cast;

	@Autowired
	Clock clock;

	@Test
	void whatAReviewerVerifiedCountsUntilTheEndOfItsLastDay() {
		LocalDate last = today().plusDays(10);
		long number = this.desk.verify(reviewer(), null, "M03", Reach.organisation(), PROOF, last);
		assertThat(counts("M03", plain(), last)).isTrue();
		assertThat(counts("M03", plain(), last.plusDays(1))).isFalse();
		assertThat(this.safeguards.inPlace(rulebook(), plain(), harmless(), last).of("M03")).singleElement()
			.satisfies((safeguard) -> {
				assertThat(safeguard.verification()).isEqualTo(number);
				assertThat(safeguard.until()).isEqualTo(last);
			});
	}

	@Test
	void enforcedControlsCountForNinetyDaysAndOthersForHalfAYear() {
		this.desk.verify(reviewer(), null, "M03", Reach.organisation(), PROOF, null);
		this.desk.verify(reviewer(), null, "M24", Reach.organisation(), PROOF, null);
		assertThat(counts("M03", plain(), today().plusDays(90))).isTrue();
		assertThat(counts("M03", plain(), today().plusDays(91))).isFalse();
		assertThat(counts("M24", plain(), today().plusDays(180))).isTrue();
		assertThat(counts("M24", plain(), today().plusDays(181))).isFalse();
	}

	@Test
	void aYearIsTheMost() {
		this.desk.verify(reviewer(), null, "M03", Reach.organisation(), PROOF, today().plusDays(365));
		assertWrong("M03", Reach.organisation(), PROOF, today().plusDays(366), "until/tooLate");
		assertWrong("M03", Reach.organisation(), PROOF, today().minusDays(1), "until/past");
	}

	@Test
	void aBlueprintsControlCountsOnlyInTheBlueprint() {
		this.desk.verify(reviewer(), null, "M01", Reach.organisation().within(WORKSPACE), PROOF, null);
		assertThat(counts("M01", new Circumstances(EDITION, WORKSPACE, null), today())).isTrue();
		assertThat(counts("M01", plain(), today())).isFalse();
	}

	@Test
	void anEditionsControlCountsOnlyForTheEdition() {
		this.desk.verify(reviewer(), null, "M07", Reach.edition(EDITION), PROOF, null);
		assertThat(counts("M07", plain(), today())).isTrue();
		assertThat(counts("M07", new Circumstances("claude-ai/enterprise", null, null), today())).isFalse();
		assertThat(this.safeguards.inPlace(rulebook(), plain(), harmless(), today()).controls().scopes().get("M07"))
			.containsExactly(Scope.EDITION);
	}

	@Test
	void aControlThatWasVerifiedForOtherAnswersIsToldWithTheQuestion() {
		this.desk.verify(reviewer(), null, "M03",
				Reach.organisation().limitedTo(Map.of("dataClass", List.of("PUBLIC", "INTERNAL"))), PROOF, null);
		assertThat(counts("M03", plain(), today())).isTrue();
		InPlace confidential = this.safeguards.inPlace(rulebook(), plain(),
				harmless().with("dataClass", "CONFIDENTIAL"), today());
		assertThat(confidential.controls().ids()).doesNotContain("M03");
		assertThat(confidential.outside()).singleElement().satisfies((outside) -> {
			assertThat(outside.safeguard().control()).isEqualTo("M03");
			assertThat(outside.question()).isEqualTo("dataClass");
		});
	}

	@Test
	void theRuleBasesFileKeepsCounting() {
		InPlace now = this.safeguards.inPlace(rulebook(), plain(), harmless(), LocalDate.of(2026, 11, 21));
		assertThat(now.of("M10")).singleElement()
			.satisfies((safeguard) -> assertThat(safeguard.verification()).isNull());
		assertThat(this.safeguards.inPlace(rulebook(), plain(), harmless(), LocalDate.of(2028, 1, 1)).safeguards())
			.isEmpty();
	}

	@Test
	void whoeverAskedDoesNotVerifyForTheirRequest() {
		long asker = reviewer();
		assertThatExceptionOfType(RequesterVerifies.class)
			.isThrownBy(() -> this.desk.verify(asker, asker, "M03", Reach.request(41), PROOF, null));
		long number = this.desk.verify(reviewer(), asker, "M03", Reach.request(41), PROOF, null);
		assertThatExceptionOfType(RequesterVerifies.class)
			.isThrownBy(() -> this.desk.renew(asker, number, PROOF, null));
		assertThat(counts("M03", new Circumstances(EDITION, null, 41L), today())).isTrue();
		assertThat(counts("M03", new Circumstances(EDITION, null, 42L), today())).isFalse();
	}

	@Test
	void onlyAReviewerActs() {
		long number = this.desk.verify(reviewer(), null, "M03", Reach.organisation(), PROOF, null);
		for (Role role : Role.values()) {
			if (role != Role.REVIEWER) {
				long other = this.cast.with(role).id();
				assertThatExceptionOfType(NotAReviewer.class)
					.isThrownBy(() -> this.desk.verify(other, null, "M04", Reach.organisation(), PROOF, null));
				assertThatExceptionOfType(NotAReviewer.class)
					.isThrownBy(() -> this.desk.renew(other, number, PROOF, null));
				assertThatExceptionOfType(NotAReviewer.class).isThrownBy(() -> this.desk.end(other, number, "gone"));
			}
		}
		assertThat(counts("M03", plain(), today())).isTrue();
	}

	@Test
	void renewingItOnceRenewsItEverywhere() {
		long number = this.desk.verify(reviewer(), null, "M03", Reach.organisation(), PROOF, today());
		this.desk.renew(reviewer(), number, PROOF, today().plusDays(20));
		assertThat(counts("M03", plain(), today().plusDays(20))).isTrue();
		assertThat(counts("M03", plain(), today().plusDays(21))).isFalse();
	}

	@Test
	void whatWasEndedCountsNoMoreAndIsNotEndedAgain() {
		long number = this.desk.verify(reviewer(), null, "M03", Reach.organisation(), PROOF, null);
		this.desk.end(reviewer(), number, "The proxy was replaced");
		assertThat(counts("M03", plain(), today())).isFalse();
		assertThatExceptionOfType(AlreadyEnded.class).isThrownBy(() -> this.desk.end(reviewer(), number, "Again"));
		assertThatExceptionOfType(AlreadyEnded.class)
			.isThrownBy(() -> this.desk.renew(reviewer(), number, PROOF, null));
	}

	@Test
	void everyActIsWrittenDown() {
		long first = reviewer();
		long number = this.desk.verify(first, null, "M03", Reach.organisation().within(WORKSPACE), PROOF,
				today().plusDays(5));
		this.desk.renew(first, number, PROOF, null);
		this.desk.end(first, number, "The proxy was replaced");
		List<AuditEntry> history = this.audit.history("control:" + number);
		assertThat(history).extracting((entry) -> entry.act().what())
			.containsExactly("control.verified", "control.renewed", "control.ended");
		assertThat(history).allSatisfy((entry) -> assertThat(entry.act().actor()).isEqualTo("person:" + first));
		assertThat(history.get(0).act().details()).containsEntry("control", "M03")
			.containsEntry("blueprint", WORKSPACE)
			.containsEntry("link", PROOF.link())
			.containsEntry("until", today().plusDays(5).toString());
		assertThat(history.get(2).act().reason()).isEqualTo("The proxy was replaced");
		assertThat(history.get(2).act().from()).isEqualTo("VERIFIED");
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "http://wiki.example.org", "https:wiki", "//wiki.example.org",
			"https://me:secret@wiki.example.org/", "data:text/html,x", "https://wiki example", "file:///etc/passwd" })
	void aLinkThatIsNotHttpsIsRefused(String link) {
		assertWrong("M03", Reach.organisation(), new Evidence(link, null, "Seen"), null, "link/link");
	}

	@Test
	void everythingThatIsWrongIsToldAtOnce() {
		Reach nowhere = Reach.edition("nothing/at-all")
			.within("managed-company-settings")
			.limitedTo(Map.of("dataClass", List.of("SECRET"), "execCapability", List.of("NONE")));
		WrongVerification wrong = catchThrowableOfType(WrongVerification.class,
				() -> this.desk.verify(reviewer(), null, "M01", nowhere, new Evidence(null, null, " "), null));
		assertThat(wrong.problems()).extracting((problem) -> problem.field() + "/" + problem.problem())
			.containsExactlyInAnyOrder("edition/unknownEdition", "blueprint/notOfBlueprint", "limits/unknownAnswer",
					"limits/unknownQuestion", "note/noteMissing", "link/noEvidence");
	}

	@Test
	void aFileProvesIt() {
		String sha256 = this.files.keep("proxy.txt", "blocked".getBytes(), reviewer());
		this.desk.verify(reviewer(), null, "M03", Reach.organisation(), new Evidence(null, sha256, "Seen"), null);
		assertThat(counts("M03", plain(), today())).isTrue();
		assertWrong("M03", Reach.organisation(), new Evidence(null, "0".repeat(64), "Seen"), null, "file/unknownFile");
	}

	@Test
	void theSameBytesAreKeptOnce() {
		String first = this.files.keep("proxy.txt", "twice".getBytes(), reviewer());
		assertThat(this.files.keep("other.txt", "twice".getBytes(), reviewer())).isEqualTo(first);
		EvidenceFile file = this.files.find(first).orElseThrow();
		assertThat(file.name()).isEqualTo("proxy.txt");
		assertThat(this.files.content(file)).asString().isEqualTo("twice");
	}

	@Test
	void aLargeFileComesBackAsItWas() {
		byte[] large = new byte[EvidenceFiles.MOST_BYTES];
		System.arraycopy("%PDF-".getBytes(), 0, large, 0, 5);
		large[large.length - 1] = 7;
		EvidenceFile file = this.files.find(this.files.keep("large.pdf", large, reviewer())).orElseThrow();
		assertThat(this.files.content(file)).isEqualTo(large);
	}

	private void assertWrong(String control, Reach reach, Evidence evidence, LocalDate until, String problem) {
		assertThatExceptionOfType(WrongVerification.class)
			.isThrownBy(() -> this.desk.verify(reviewer(), null, control, reach, evidence, until))
			.satisfies((wrong) -> assertThat(wrong.problems()).extracting((each) -> each.field() + "/" + each.problem())
				.containsExactly(problem));
	}

	private boolean counts(String control, Circumstances there, LocalDate day) {
		return this.safeguards.inPlace(rulebook(), there, harmless(), day).controls().ids().contains(control);
	}

	private Circumstances plain() {
		return new Circumstances(EDITION, null, null);
	}

	private Answers harmless() {
		return Answers.harmless(rulebook().questionnaire());
	}

	private Rulebook rulebook() {
		return this.policy.ruleBase().rulebook();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private long reviewer() {
		return this.cast.with(Role.REVIEWER).id();
	}

}
