package org.weighhouse.web.inventory;

import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.weighhouse.catalog.Case;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.Tiers;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Tier;

import static org.assertj.core.api.Assertions.assertThat;

class TitleWeighingTests {

	private static final Preset LAPTOP = Objects
		.requireNonNull(Shipped.RULES.rulebook().presets().get("developer-laptop"));

	@Test
	void everyEditionLiesWithinTheRangeOfItsToolAndBothEndsAreReached() {
		TitleWeighing weighing = new TitleWeighing(Shipped.RULES, LAPTOP, "CONFIDENTIAL", Shipped.TODAY);
		for (Tool tool : Shipped.TOOLS.tools()) {
			Tier lowest = Tier.PROHIBITED;
			Tier highest = Tier.LOW;
			for (Edition edition : tool.editions()) {
				Case use = Case.of(Shipped.RULES.rulebook(), tool, edition, LAPTOP, Map.of("dataClass", "CONFIDENTIAL"),
						Shipped.RULES.rulebook().organisation(), Shipped.TODAY);
				Tiers tiers = Shipped.RULES.tiers(use.answers(), use.controls());
				lowest = Tier.lower(lowest, tiers.residualAtLeast());
				highest = Tier.higher(highest, tiers.residual());
			}
			TitleWeighing.Weight weight = weighing.of(tool);
			assertThat(weight.lowest()).as(tool.id()).isEqualTo(lowest);
			assertThat(weight.highest()).as(tool.id()).isEqualTo(highest);
			assertThat(weight.edition()).startsWith(tool.id() + "/");
			assertThat(weight.rule() == null).as(tool.id()).isEqualTo(weight.concern() == null);
		}
	}

	@Test
	void sensitiveDataNeverWeighsLess() {
		TitleWeighing open = new TitleWeighing(Shipped.RULES, LAPTOP, "PUBLIC", Shipped.TODAY);
		TitleWeighing secret = new TitleWeighing(Shipped.RULES, LAPTOP, "RESTRICTED", Shipped.TODAY);
		assertThat(Shipped.TOOLS.tools())
			.noneMatch((tool) -> open.of(tool).highest().isAbove(secret.of(tool).highest()))
			.anyMatch((tool) -> secret.of(tool).highest().isAbove(open.of(tool).highest()));
	}

	@Test
	void afterItsReviewDateAToolIsKnownLessWell() {
		Tool tool = Objects.requireNonNull(Shipped.TOOLS.find("7-zip"));
		TitleWeighing now = new TitleWeighing(Shipped.RULES, LAPTOP, "INTERNAL", Shipped.TODAY);
		TitleWeighing later = new TitleWeighing(Shipped.RULES, LAPTOP, "INTERNAL", tool.review().plusDays(1));
		assertThat(now.of(tool).highest().isAbove(later.of(tool).highest())).isFalse();
		assertThat(later.of(tool).settled()).isFalse();
	}

}
