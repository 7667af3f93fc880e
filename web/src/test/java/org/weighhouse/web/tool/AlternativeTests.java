package org.weighhouse.web.tool;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.weighhouse.catalog.Catalog;
import org.weighhouse.catalog.CatalogReader;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.TextFiles;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.tool.UsualUses.UsualUse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the shipped tools are worth elsewhere, and what is lower for the same purpose.
 */
class AlternativeTests {

	private static final RuleBase RULE_BASE = shipped();

	private static final Catalog CATALOG = CatalogReader.read(TextFiles.shipped(TextFiles.TOOLS), RULE_BASE.rulebook());

	private final UsualWeighing weighing = new UsualWeighing(RULE_BASE,
			new UsualUses(Map.of("default", new UsualUse("developer-laptop", null))), LocalDate.of(2026, 11, 21));

	@Test
	void eachAlternativeServesTheSamePurposeIsLowerAndSaysWhy() {
		int found = 0;
		for (Tool tool : CATALOG.tools()) {
			for (Edition edition : tool.editions()) {
				ToolPage page = ToolPage.of(tool, edition.id(), CATALOG.tools(), this.weighing);
				Tier here = page.verdict().residualTier();
				assertThat(page.alternatives()).as(tool.id() + "/" + edition.id()).allSatisfy((other) -> {
					assertThat(other.tool().purposes()).containsAnyElementsOf(tool.purposes());
					assertThat(other.tool()).isNotEqualTo(tool);
					assertThat(other.tiers().residual()).isLessThan(here);
					assertThat(other.without()).isNotEmpty();
				});
				found += page.alternatives().size();
			}
		}
		assertThat(found).isPositive();
	}

	@Test
	void nothingIsAnAlternativeToWhatServesAnotherPurpose() {
		Tool tool = CATALOG.tools().get(0);
		Tool elsewhere = new Tool("elsewhere", "Elsewhere", tool.kind(), List.of("another-purpose"), tool.vendor(),
				null, List.of(), tool.review(), null, List.of(), List.of(), tool.editions());
		assertThat(ToolPage.of(elsewhere, tool.editions().get(0).id(), CATALOG.tools(), this.weighing).alternatives())
			.isEmpty();
	}

	@Test
	void theUsualPlaceOfTheMatrixSaysWhatTheCellsSay() {
		for (Tool tool : CATALOG.tools()) {
			ToolPage page = ToolPage.of(tool, tool.editions().get(0).id(), CATALOG.tools(), this.weighing);
			assertThat(page.matrix().rows()).filteredOn(Matrix.Row::usual).singleElement().satisfies((row) -> {
				assertThat(row.tiers()).extracting("residual")
					.containsExactlyElementsOf(
							page.cells().stream().map((cell) -> (Object) cell.usual().residualTier()).toList());
			});
			assertThat(page.matrix().rows()).hasSizeGreaterThan(3)
				.allSatisfy((row) -> assertThat(row.tiers()).hasSameSizeAs(page.matrix().classes()));
		}
	}

	private static RuleBase shipped() {
		Map<String, String> files = TextFiles.shipped(TextFiles.RULES);
		files.keySet().removeIf((path) -> path.endsWith(".cases.yml"));
		return RuleBase.compile(files);
	}

}
