package org.weighhouse.web.control;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.weighhouse.catalog.TextFiles;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.VerifiedControls.Scope;
import org.weighhouse.engine.rulebook.Questionnaire;
import org.weighhouse.engine.rulebook.RulebookReader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReachTests {

	private static final Questionnaire QUESTIONS = RulebookReader.read(TextFiles.shipped(TextFiles.RULES))
		.questionnaire();

	private static final String EDITION = "claude-code/managed-default";

	private static final String WORKSPACE = "standard-agent-workspace";

	private final Answers open = Answers.unknown(QUESTIONS);

	private final Reach insideOnly = Reach.organisation()
		.limitedTo(Map.of("dataClass", List.of("PUBLIC", "INTERNAL"), "environment", List.of("MANAGED_WORKSPACE")));

	@Test
	void theOrganisationsHoldsEverywhere() {
		assertThat(Reach.organisation().covers(new Circumstances(EDITION, null, null))).isTrue();
		assertThat(Reach.organisation().covers(new Circumstances(EDITION, WORKSPACE, 41L))).isTrue();
	}

	@Test
	void anEditionsHoldsForThatEditionOnly() {
		assertThat(Reach.edition(EDITION).covers(new Circumstances(EDITION, null, null))).isTrue();
		assertThat(Reach.edition(EDITION).covers(new Circumstances("claude-code/other", null, null))).isFalse();
	}

	@Test
	void aRequestsHoldsForThatRequestOnly() {
		assertThat(Reach.request(41).covers(new Circumstances(EDITION, null, 41L))).isTrue();
		assertThat(Reach.request(41).covers(new Circumstances(EDITION, null, 42L))).isFalse();
		assertThat(Reach.request(41).covers(new Circumstances(EDITION, null, null))).isFalse();
	}

	@Test
	void aBlueprintsHoldsForWhoeverTakesIt() {
		Reach within = Reach.organisation().within(WORKSPACE);
		assertThat(within.covers(new Circumstances(EDITION, WORKSPACE, null))).isTrue();
		assertThat(within.covers(new Circumstances(EDITION, "managed-company-settings", null))).isFalse();
		assertThat(within.covers(new Circumstances(EDITION, null, null))).isFalse();
	}

	@Test
	void everyLimitMustFit() {
		Answers inside = this.open.with(Map.of("dataClass", "INTERNAL", "environment", "MANAGED_WORKSPACE"));
		assertThat(this.insideOnly.outside(inside, QUESTIONS)).isNull();
		assertThat(this.insideOnly.outside(inside.with("dataClass", "CONFIDENTIAL"), QUESTIONS)).isEqualTo("dataClass");
		assertThat(this.insideOnly.outside(inside.with("environment", "ISOLATED_VM"), QUESTIONS))
			.isEqualTo("environment");
	}

	@Test
	void anOpenAnswerCountsAtItsWorst() {
		Answers somewhere = this.open.with("environment", "MANAGED_WORKSPACE");
		assertThat(this.insideOnly.outside(somewhere, QUESTIONS)).isEqualTo("dataClass");
		Reach all = Reach.organisation().limitedTo(Map.of("dataClass", QUESTIONS.get("dataClass").answerIds()));
		assertThat(all.outside(somewhere, QUESTIONS)).isNull();
	}

	@Test
	void notKnowingNeverBringsAControl() {
		Reach worstOnly = Reach.organisation().limitedTo(Map.of("dataClass", List.of("RESTRICTED")));
		assertThat(worstOnly.outside(this.open.with("dataClass", "RESTRICTED"), QUESTIONS)).isNull();
		assertThat(worstOnly.outside(this.open, QUESTIONS)).isEqualTo("dataClass");
	}

	@Test
	void aLimitByAQuestionThatIsGoneFitsNothing() {
		Reach gone = Reach.organisation().limitedTo(Map.of("shoeSize", List.of("44")));
		assertThat(gone.outside(Answers.harmless(QUESTIONS), QUESTIONS)).isEqualTo("shoeSize");
	}

	@Test
	void anEditionBelongsToItsScope() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Reach(Scope.ORGANISATION, EDITION, null, null, Map.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> new Reach(Scope.EDITION, null, null, null, Map.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> new Reach(Scope.REQUEST, null, null, null, Map.of()));
	}

}
