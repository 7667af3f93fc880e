package org.weighhouse.web.assessment;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.Verdict.WayDown;
import org.weighhouse.engine.rulebook.Tier;

import static org.assertj.core.api.Assertions.assertThat;

class WaysWordsTests {

	private static final String WORKSPACE = "standard-agent-workspace";

	private final Verdict verdict = ShippedRuleBase.judge("claude-code/managed-default", "developer-laptop",
			Map.of("dataClass", "CONFIDENTIAL"));

	@Test
	void aWayThatABlueprintBringsIsToldAsTheBlueprint() {
		WaysView.ReadyMade first = ways(new WayDown(Tier.MEDIUM, List.of("M01", "M03"), WORKSPACE)).readyMade().get(0);
		assertThat(first.blueprint().id()).isEqualTo(WORKSPACE);
		assertThat(first.tier()).isEqualTo(Tier.MEDIUM);
		assertThat(first.with()).isEmpty();
		assertThat(first.brings()).extracting(ControlWords::id).contains("M01", "M03").doesNotContain("M10");
	}

	@Test
	void aWayThatABlueprintBringsMostOfNamesWhatIsNeededBesides() {
		WaysView ways = ways(new WayDown(Tier.MEDIUM, List.of("M01", "M04"), null),
				new WayDown(Tier.MEDIUM, List.of("M01", "M03", "M22"), null),
				new WayDown(Tier.MEDIUM, List.of("M01", "M03", "M22", "M26"), null));
		assertThat(ways.readyMade().get(0).with()).extracting((set) -> set.get(0).id()).containsExactly("M04", "M22");
		assertThat(ways.byTier().get(0).sets()).hasSize(3);
	}

	@Test
	void aBlueprintThatBringsLittleIsNoWay() {
		assertThat(ways(new WayDown(Tier.MEDIUM, List.of("M01", "M22", "M26", "M34"), null)).readyMade()).isEmpty();
	}

	@Test
	void whatNothingReachesIsSaidWithItsRules() {
		assertThat(ways().blocked()).extracting(WaysView.Blocked::tier).contains(Tier.LOW);
		assertThat(ways().blocked().get(0).rules()).isNotEmpty();
	}

	private WaysView ways(WayDown... ways) {
		Verdict v = this.verdict;
		Verdict changed = new Verdict(v.schemaVersion(), v.ruleBase(), v.subject(), v.inherentTier(),
				v.inherentTierAtLeast(), v.residualTier(), v.residualTierAtLeast(), v.settled(), v.settledBy(),
				v.mainConcern(), v.mainRule(), v.residualConcern(), v.residualRule(), v.findings(), List.of(ways),
				v.noWayDown(), v.profileChanges(), v.loadBearing(), v.needsEvidence(), v.rejectedControls(), v.route(),
				v.conditions(), v.answers(), v.controls());
		return new WaysWords(ShippedRuleBase.rulebook(), changed).view();
	}

}
