package org.weighhouse.web.assessment;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.weighhouse.catalog.Case.Origin;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.VerdictJson;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.SiteTest;
import org.weighhouse.web.account.Cast;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.control.ControlDesk;
import org.weighhouse.web.control.Evidence;
import org.weighhouse.web.control.Reach;
import org.weighhouse.web.policy.ActivePolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Uses are judged with what is in place: blueprints, editions, requests.
 */
@SiteTest
@Transactional
class AssessmentsIntegrationTests {

	private static final String EDITION = "claude-code/managed-default";

	private static final String WORKSPACE = "standard-agent-workspace";

	private static final Evidence PROOF = new Evidence("https://wiki.example.org/proof", null, "Seen");

	@Autowired
	Assessments assessments;

	@Autowired
	UseForms forms;

	@Autowired
	ControlDesk desk;

	@Autowired
	ActivePolicy policy;

	@Autowired
	Cast cast;

	@Test
	void inTheWorkspaceClaudeCodeIsSettledAtMediumForOneReviewer() {
		verifyWorkspace();
		Verdict laptop = this.assessments.judge(use(null)).verdict();
		assertThat(laptop.residualTier()).isEqualTo(Tier.HIGH);
		Assessed assessed = this.assessments.judge(use(WORKSPACE));
		Verdict workspace = assessed.verdict();
		assertThat(workspace.residualTier()).isEqualTo(Tier.MEDIUM);
		assertThat(workspace.settled()).isTrue();
		assertThat(workspace.route().kind()).isEqualTo("REVIEWER");
		assertThat(workspace.answers()).containsEntry("environment", "MANAGED_WORKSPACE");
		assertThat(assessed.origins()).containsEntry("environment", Origin.BLUEPRINT);
		assertThat(assessed.inPlace().of("M01")).singleElement()
			.satisfies((safeguard) -> assertThat(safeguard.blueprint()).isEqualTo(WORKSPACE));
	}

	@Test
	void aBlueprintThatNobodyVerifiedBringsNoControl() {
		Verdict workspace = this.assessments.judge(use(WORKSPACE)).verdict();
		assertThat(workspace.residualTier()).isEqualTo(Tier.HIGH);
		assertThat(workspace.controls()).doesNotContain("M01");
	}

	@Test
	void whatTheAskerSaysWinsOverTheBlueprint() {
		Use inBuilds = new Use(EDITION, "developer-laptop", WORKSPACE,
				Map.of("dataClass", "CONFIDENTIAL", "environment", "CI_RUNNER"), null);
		Assessed assessed = this.assessments.judge(inBuilds);
		assertThat(assessed.verdict().answers()).containsEntry("environment", "CI_RUNNER");
		assertThat(assessed.origins()).containsEntry("environment", Origin.ASKER);
	}

	@Test
	void aBlueprintThatIsNotMeantForAToolDoesNotCount() {
		verifyWorkspace();
		Use chat = new Use("claude-ai/enterprise", null, WORKSPACE, Map.of(), null);
		assertThat(this.assessments.judge(chat).inPlace().of("M01")).isEmpty();
	}

	@Test
	void aRequestsControlsCountForTheRequestOnly() {
		this.desk.verify(reviewer(), null, "M03", Reach.request(41), PROOF, null);
		assertThat(this.assessments.judge(of(41L)).verdict().controls()).contains("M03");
		assertThat(this.assessments.judge(of(42L)).verdict().controls()).doesNotContain("M03");
		assertThat(this.assessments.judge(of(null)).verdict().controls()).doesNotContain("M03");
	}

	@Test
	void aControlOutsideItsLimitsIsRejectedWithTheAnswer() {
		this.desk.verify(reviewer(), null, "M03",
				Reach.organisation().limitedTo(Map.of("environment", List.of("MANAGED_WORKSPACE"))), PROOF, null);
		VerdictView view = this.forms.of(use(null)).verdict();
		assertThat(view.rejected()).anySatisfy((rejected) -> {
			assertThat(rejected.control().id()).isEqualTo("M03");
			assertThat(rejected.answer().id()).isEqualTo("DEV_LAPTOP");
		});
		assertThat(this.forms.of(use(WORKSPACE)).verdict().rejected()).extracting((rejected) -> rejected.control().id())
			.doesNotContain("M03");
	}

	@Test
	void digestsTellWhatChanged() {
		Assessed before = this.assessments.judge(use(null));
		assertThat(this.assessments.judge(use(null))).isEqualTo(before);
		assertThat(VerdictJson.read(before.json())).isEqualTo(before.verdict());
		Assessed otherUse = this.assessments
			.judge(new Use(EDITION, "developer-laptop", null, Map.of("dataClass", "INTERNAL"), null));
		assertThat(otherUse.useDigest()).isNotEqualTo(before.useDigest());
		assertThat(otherUse.profileDigest()).isEqualTo(before.profileDigest());
		assertThat(otherUse.controlsDigest()).isEqualTo(before.controlsDigest());
		this.desk.verify(reviewer(), null, "M03", Reach.organisation(), PROOF, null);
		Assessed otherControls = this.assessments.judge(use(null));
		assertThat(otherControls.controlsDigest()).isNotEqualTo(before.controlsDigest());
		assertThat(otherControls.useDigest()).isEqualTo(before.useDigest());
		assertThat(otherControls.sha256()).isNotEqualTo(before.sha256());
		assertThat(this.assessments.judge(new Use("claude-code/bypass", "developer-laptop", null, Map.of(), null))
			.profileDigest()).isNotEqualTo(before.profileDigest());
	}

	@Test
	void alternativesServeTheSamePurposeAndAreLower() {
		Use chat = new Use("deepseek/app", "research-and-questions", null, Map.of("dataClass", "INTERNAL"), null);
		Tier own = this.assessments.judge(chat).verdict().residualTier();
		List<Alternative> others = this.assessments.alternatives(chat);
		assertThat(others).isNotEmpty().hasSizeLessThanOrEqualTo(3).allSatisfy((other) -> {
			assertThat(own.isAbove(other.tier())).isTrue();
			assertThat(ShippedRuleBase.TOOLS.find(other.edition().split("/")[0])).returns(true,
					(tool) -> tool.purposes().contains("chat-assistant"));
			Use same = new Use(other.edition(), "research-and-questions", null, Map.of("dataClass", "INTERNAL"), null);
			assertThat(this.assessments.judge(same).verdict().residualTier()).isEqualTo(other.tier());
		});
		assertThat(others).isSortedAccordingTo((left, right) -> left.tier().compareTo(right.tier()));
	}

	@Test
	void whereNothingIsLowerThereIsNoAlternative() {
		Use archiver = new Use("7-zip/desktop", "office-tool", null, Map.of("dataClass", "PUBLIC"), null);
		assertThat(this.assessments.alternatives(archiver)).isEmpty();
	}

	@Test
	void whatDoesNotExistIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.assessments.judge(new Use("nothing/at-all", null, null, Map.of(), null)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.assessments.judge(new Use(EDITION, "no-preset", null, Map.of(), null)));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.assessments.judge(new Use(EDITION, null, "no-blueprint", Map.of(), null)));
	}

	@Test
	void aFormIsReadIntoTheUseThatItTellsOf() {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		fields.set("edition", EDITION);
		fields.set("preset", "developer-laptop");
		fields.set("blueprint", WORKSPACE);
		fields.set("drawnBlueprint", "");
		fields.set("environment", "DEV_LAPTOP");
		fields.set("dataClass", "CONFIDENTIAL");
		fields.set("purpose", "To write code");
		UseForm form = this.forms.read(fields, null, Set.of("purpose"));
		assertThat(form.isSound()).isTrue();
		assertThat(form.use()).isEqualTo(use(WORKSPACE));
		assertThat(this.forms.of(use(WORKSPACE)).use()).isEqualTo(use(WORKSPACE));
		assertThat(this.forms.read(fields, null, Set.of()).problems()).extracting(FormProblem::problem)
			.containsExactly("unknownQuestion");
	}

	@Test
	void aWayThatIsNotMeantForTheToolIsAMistakeOfTheForm() {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		fields.set("edition", "claude-ai/enterprise");
		fields.set("blueprint", WORKSPACE);
		assertThat(this.forms.read(fields, null, Set.of()).problems()).extracting(FormProblem::problem)
			.containsExactly("blueprintNotOffered");
		fields.set("blueprint", "no-blueprint");
		assertThat(this.forms.read(fields, null, Set.of()).problems()).extracting(FormProblem::problem)
			.containsExactly("unknownBlueprint");
	}

	private void verifyWorkspace() {
		long reviewer = reviewer();
		for (String control : this.policy.ruleBase().rulebook().findBlueprint(WORKSPACE).controls()) {
			this.desk.verify(reviewer, null, control, Reach.organisation().within(WORKSPACE), PROOF, null);
		}
	}

	private static Use use(@Nullable String blueprint) {
		return new Use(EDITION, "developer-laptop", blueprint, Map.of("dataClass", "CONFIDENTIAL"), null);
	}

	private static Use of(@Nullable Long request) {
		return new Use(EDITION, "developer-laptop", null, Map.of("dataClass", "CONFIDENTIAL"), request);
	}

	private long reviewer() {
		return this.cast.with(Role.REVIEWER).id();
	}

}
