package org.weighhouse.web.approval;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.weighhouse.catalog.TextFiles;
import org.weighhouse.engine.Answers;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.VerifiedControls;
import org.weighhouse.engine.VerifiedControls.Scope;
import org.weighhouse.web.approval.SecondLook.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

class SecondLookTests {

	private static final RuleBase RULES = RuleBase.compile(TextFiles.shipped(TextFiles.RULES));

	private static final Answers AGENT = Answers.harmless(RULES.questionnaire())
		.with(Map.of("execCapability", "ARBITRARY_LOCAL", "autonomy", "SCOPED_AUTO", "instructedBy", "MODEL",
				"isolation", "NONE", "dataClass", "INTERNAL"));

	/** The fewest controls that lower it. */
	private static final List<String> CONTROLS = judged(AGENT, List.of()).waysDown().get(0).controls();

	private static final Verdict APPROVED = judged(AGENT, CONTROLS);

	private static Verdict judged(Answers answers, List<String> controls) {
		return RULES.judge(answers, VerifiedControls.of(Scope.ORGANISATION, controls));
	}

	private static SecondLook look(Verdict is) {
		return SecondLook.of(APPROVED.residualTier(), APPROVED, is, RULES.rulebook());
	}

	@Test
	void theSameVerdictStands() {
		assertThat(look(judged(AGENT, CONTROLS))).isEqualTo(new SecondLook(Outcome.STANDS, List.of()));
	}

	@Test
	void aHigherTierSuspendsAndSaysWhatIsGoneAndWhatItDid() {
		SecondLook look = look(judged(AGENT, List.of()));

		assertThat(look.outcome()).isEqualTo(Outcome.SUSPEND);
		assertThat(look.reasons()).extracting(Reason::code).startsWith("tierHigher", "controlLost").contains("finding");
	}

	@Test
	void anExceptionMayStayAsHighAsWasAccepted() {
		Verdict bare = judged(AGENT, List.of());

		assertThat(SecondLook.of(bare.residualTier(), bare, bare, RULES.rulebook()).outcome())
			.isEqualTo(Outcome.STANDS);
		assertThat(SecondLook.of(bare.residualTier(), APPROVED, bare, RULES.rulebook()).outcome())
			.isEqualTo(Outcome.RECERTIFY);
	}

	@Test
	void anAnswerThatRaisesNoTierIsLookedAtEarly() {
		SecondLook look = look(judged(AGENT.with("owner", "NONE"), CONTROLS));

		assertThat(look.outcome()).isEqualTo(Outcome.RECERTIFY);
		assertThat(look.reasons()).extracting(Reason::code).contains("answer");
	}

	@Test
	void whatOnlyGotBetterAsksForNothing() {
		Verdict better = judged(AGENT.with("isolation", "HARDENED_CONTAINER"), CONTROLS);

		assertThat(better).isNotEqualTo(APPROVED);
		assertThat(look(better).outcome()).isEqualTo(Outcome.STANDS);
	}

	@Test
	void anotherRuleBaseIsLookedAtEarlyAlsoWhereNothingElseChanged() {
		Map<String, String> files = TextFiles.shipped(TextFiles.RULES);
		files.replaceAll((path, text) -> path.endsWith("organisation.yml") ? text + "\n# another remark\n" : text);
		RuleBase other = RuleBase.compile(files);
		Verdict is = other.judge(AGENT, VerifiedControls.of(Scope.ORGANISATION, CONTROLS));

		assertThat(look(is)).isEqualTo(new SecondLook(Outcome.RECERTIFY, List.of(Reason.of("ruleBase"))));
	}

	@Test
	void noVerdictIsNeverAGoodOne() {
		assertThat(SecondLook.impossible("no edition `a/b`").outcome()).isEqualTo(Outcome.SUSPEND);
	}

}
