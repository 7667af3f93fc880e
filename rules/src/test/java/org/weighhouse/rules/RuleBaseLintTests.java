package org.weighhouse.rules;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules that can be read and still make no sense: the discipline on reliefs (L1 to L7 of
 * the risk model), repetition, contradiction, and what nothing uses.
 */
class RuleBaseLintTests {

	private static final String RELIEF = "{ by: [M01], to: MEDIUM }";

	@Test
	void peopleAndProcessLowerOneTierAndNotBelowMedium() {
		String told = "L1: people and process lower one tier at most, and not below MEDIUM";
		assertThat(relief("{ by: [M06], to: LOW }")).containsExactly(lowered("M06", "LOW", told));
		assertThat(relief("{ by: [M06, M27], to: LOW }")).containsExactly(lowered("M06, M27", "LOW", told));
		assertThat(new ChangedRules().withTrial("tier: HIGH", "tier: PROHIBITED")
			.with(ChangedRules.TRIAL, "M01", "M06")
			.trialProblems()).containsExactly(lowered("M06", "MEDIUM", told));
		assertThat(relief("{ by: [M06], to: MEDIUM }")).isEmpty();
		assertThat(relief("{ by: [M06, M01], to: LOW }")).isEmpty();
	}

	@Test
	void processMayCloseAGapOfProcess() {
		assertThat(new ChangedRules().withTrial("RCE", "AUDIT")
			.with(ChangedRules.TRIAL, RELIEF, "{ by: [M10], to: LOW }")
			.problems()).isEmpty();
	}

	@Test
	void aVendorsPromiseAloneDoesNotStopCommands() {
		assertThat(relief("{ by: [M18], to: MEDIUM }"))
			.containsExactly(lowered("M18", "MEDIUM", "L2: a vendor's promise alone does not lower RCE"));
		assertThat(relief("{ by: [M18, M01], to: MEDIUM }")).isEmpty();
		assertThat(new ChangedRules().withTrial("RCE", "LEAK").with(ChangedRules.TRIAL, "M01", "M18").problems())
			.isEmpty();
	}

	@Test
	void seeingItDoesNotPreventIt() {
		String told = "L3: seeing it does not prevent it";
		assertThat(relief("{ by: [M24], to: MEDIUM }")).containsExactly(lowered("M24", "MEDIUM", told));
		assertThat(relief("{ by: [M10, M24], to: MEDIUM }")).containsExactly(lowered("M10, M24", "MEDIUM", told));
		assertThat(relief("{ by: [M10, M06], to: MEDIUM }")).isEmpty();
	}

	@Test
	void aReliefLowers() {
		String told = "L4: a relief lowers its rule";
		assertThat(relief("{ by: [M01], to: HIGH }")).containsExactly(lowered("M01", "HIGH", told));
		assertThat(relief("{ by: [M01], to: PROHIBITED }")).containsExactly(lowered("M01", "PROHIBITED", told));
	}

	@Test
	void noReliefIncludesAnother() {
		String told = "L5: no relief that another one includes";
		assertThat(relief(RELIEF + "\n  - { by: [M01, M10], to: MEDIUM }"))
			.containsExactly(lowered("M01, M10", "MEDIUM", told));
		assertThat(relief("{ by: [M03], to: MEDIUM }\n  - { by: [M04], to: MEDIUM }"))
			.containsExactly(lowered("M04", "MEDIUM", told));
		assertThat(relief(RELIEF + "\n  - { by: [M01, M03], to: LOW }")).isEmpty();
	}

	@Test
	void aReliefCanTakeEffect() {
		String lockable = "bypassMode: { atLeast: ADMIN_CAN_DISABLE }";
		ChangedRules live = new ChangedRules().withTrial("M01", "M07")
			.with(ChangedRules.TRIAL, "egress: { atLeast: VENDOR_API }", lockable);
		assertThat(live.problems()).isEmpty();
		assertThat(live.with(ChangedRules.TRIAL, "ADMIN_CAN_DISABLE", "USER_CONTROLLED").trialProblems())
			.containsExactly(
					lowered("M07", "MEDIUM", "L7: a relief whose controls can all be valid when the rule speaks"));
	}

	@Test
	void aRuleThatNeverDecidesIsDominated() {
		String narrower = trialLike("NE11", "HIGH", "  autonomy: { atLeast: UNATTENDED }\n");
		String lowered = "lowered:\n  - { by: [M01], to: MEDIUM }\n  - { by: [M03], to: MEDIUM }\nwhy:";
		assertThat(new ChangedRules().with(ChangedRules.TRIAL, narrower.replace("why:", lowered)).trialProblems())
			.containsExactly(
					"1:1: found ZZ01, which is dominated by NE11, expected a rule that can decide something (L6)");
		assertThat(new ChangedRules().with(ChangedRules.TRIAL, narrower).problems()).isEmpty();
		assertThat(new ChangedRules().with(ChangedRules.TRIAL, narrower.replace("HIGH", "PROHIBITED")).problems())
			.isEmpty();
	}

	@Test
	void theSameConditionsTwiceRepeatOrContradict() {
		assertThat(new ChangedRules().with(ChangedRules.TRIAL, trialLike("NE11", "HIGH", "")).trialProblems())
			.containsExactly(
					"1:1: found ZZ01, which repeats NE11, expected one rule for the same conditions and concern");
		assertThat(new ChangedRules().with(ChangedRules.TRIAL, trialLike("NE11", "MEDIUM", "")).trialProblems())
			.containsExactly(
					"1:1: found ZZ01, which contradicts NE11, expected one rule for the same conditions and concern");
		assertThat(new ChangedRules().with(ChangedRules.TRIAL, trialLike("NE11", "MEDIUM", "").replace("EXFIL", "PRIV"))
			.problems()).isEmpty();
	}

	@Test
	void aConditionThatChangesNothingIsTold() {
		String egress = "  egress: { atLeast: VENDOR_API }\n";
		String alternatives = "  any: { egress: { atLeast: UNRESTRICTED }, fileRead: { atLeast: HOME } }\n";
		assertThat(new ChangedRules().withTrial(egress, egress + alternatives).problems()).isEmpty();
		assertThat(new ChangedRules().withTrial(egress, egress + alternatives.replace("UNRESTRICTED", "VENDOR_API"))
			.trialProblems()).containsExactly(
					"1:1: found `fileRead >= HOME` in ZZ01, which changes nothing, expected only conditions that decide something");
	}

	@Test
	void whatNothingUsesIsTold() {
		assertThat(new ChangedRules().with("questions/audit.yml", "  - id: costControl\n", """
				  - id: coffee
				    name: Coffee
				    half: profile
				    askedOf: vendor
				    question: Does it make coffee?
				    hint: Try it.
				    answers: { GOOD: It does, BAD: It does not }
				    unknownCountsAs: BAD
				  - id: costControl
				""").with("controls.yml", "  - id: M02\n", """
				  - id: M98
				    name: A fence
				    means: A fence around the house
				    class: deterministic
				    limits: visitors
				    evidence: a photograph
				  - id: M02
				""").problems()).containsExactly(
				"controls.yml:1:1: found the control `M98`, which no rule uses, expected a rule that it lowers",
				"questions/audit.yml:1:1: found the question `coffee`, which no rule uses, expected a rule that uses it");
	}

	private static List<String> relief(String relief) {
		return new ChangedRules().withTrial(RELIEF, relief).trialProblems();
	}

	private static String lowered(String by, String to, String told) {
		return "1:1: found ZZ01 lowered by [" + by + "] to " + to + ", expected " + told;
	}

	/** A rule with the conditions of a shipped one, and further ones. */
	private static String trialLike(String id, String tier, String further) {
		String text = ShippedRules.FILES.get(ChangedRules.rule(id));
		String when = text.substring(text.indexOf("when:"), text.indexOf("lowered:"));
		return "id: ZZ01\ntitle: A trial\nconcern: EXFIL\ntier: " + tier + "\n" + when + further
				+ "why: For this test.\nreferences: [none]\n";
	}

}
