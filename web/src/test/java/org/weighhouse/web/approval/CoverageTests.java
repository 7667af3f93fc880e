package org.weighhouse.web.approval;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.catalog.TextFiles;
import org.weighhouse.web.approval.Coverage.Limit;
import org.weighhouse.web.approval.Coverage.Side;
import org.weighhouse.web.tool.Versions;

import static org.assertj.core.api.Assertions.assertThat;

class CoverageTests {

	private static final Question DATA_CLASS = RuleBase.compile(rules()).rulebook().routing().dataClass();

	private static Map<String, String> rules() {
		Map<String, String> files = TextFiles.shipped(TextFiles.RULES);
		files.keySet().removeIf((path) -> path.endsWith(".cases.yml"));
		return files;
	}

	private static Coverage of(Approval approval, Asking asking) {
		return Coverage.of(approval, asking, DATA_CLASS, Approved.FIRST);
	}

	private static Asking asking(@Nullable String dataClass, @Nullable String environment, @Nullable String project,
			@Nullable String blueprint, @Nullable String version) {
		return new Asking(Approved.HOLDER, "claude-code/managed-default", dataClass, environment, project, blueprint,
				version);
	}

	@Test
	void lessDataThanTheCeilingIsAllowedAndMoreIsNot() {
		assertThat(of(Approved.plain(), asking("INTERNAL", null, null, null, null)).allowsPlainly()).isTrue();
		assertThat(of(Approved.plain(), asking("CONFIDENTIAL", null, null, null, null)).allowsPlainly()).isTrue();

		Coverage more = of(Approved.plain(), asking("RESTRICTED", null, null, null, null));

		assertThat(more.allows()).isFalse();
		assertThat(more.tooNarrow()).containsExactly(new Limit(Side.DATA_CLASS, "CONFIDENTIAL"));
	}

	@Test
	void dataThatNobodyKnowsIsNotCovered() {
		assertThat(of(Approved.plain(), asking("TOP_SECRET", null, null, null, null)).allows()).isFalse();
	}

	@Test
	void whatWasNotAskedAboutBecomesAProviso() {
		Coverage coverage = of(Approved.plain(), asking(null, null, null, null, null));

		assertThat(coverage.allows()).isTrue();
		assertThat(coverage.allowsPlainly()).isFalse();
		assertThat(coverage.provisos()).containsExactly(new Limit(Side.DATA_CLASS, "CONFIDENTIAL"));
	}

	@Test
	void anotherPlaceProjectOrWayIsOutside() {
		Approval narrow = Approved.of(new Reach("claude-code/managed-default", "standard-agent-workspace",
				"CONFIDENTIAL", "ISOLATED_VM", "TEAM", "Shop", 2));

		assertThat(
				of(narrow, asking("INTERNAL", "ISOLATED_VM", "Shop", "standard-agent-workspace", null)).allowsPlainly())
			.isTrue();
		assertThat(of(narrow, asking("INTERNAL", "DEV_LAPTOP", "Till", "managed-company-settings", null)).tooNarrow())
			.extracting(Limit::side)
			.containsExactly(Side.BLUEPRINT, Side.ENVIRONMENT, Side.PROJECT);
	}

	@Test
	void anotherVersionIsOutside() {
		Approval approval = Approved.plain();
		approval.approveVersions(new Versions("2", "3"), Approved.FIRST);

		assertThat(of(approval, asking("INTERNAL", null, null, null, "2.4")).allowsPlainly()).isTrue();
		assertThat(of(approval, asking("INTERNAL", null, null, null, "3.0")).allows()).isFalse();
	}

	@Test
	void openConditionsAreCounted() {
		Coverage coverage = of(
				Approved.of(Approved.ANYWHERE, ApprovalCondition.demanded("M24"),
						ApprovalCondition.demanded("M40").inPlace(Approved.FIRST)),
				asking("INTERNAL", null, null, null, null));

		assertThat(coverage.allows()).isTrue();
		assertThat(coverage.allowsPlainly()).isFalse();
		assertThat(coverage.open()).isEqualTo(1);
	}

	@Test
	void onlyWhatIsInEffectAllows() {
		Approval approval = Approved.plain();

		assertThat(
				Coverage.of(approval, asking("INTERNAL", null, null, null, null), DATA_CLASS, Approved.LAST).allows())
			.isTrue();
		for (int days : List.of(-1, 1)) {
			assertThat(Coverage
				.of(approval, asking("INTERNAL", null, null, null, null), DATA_CLASS,
						(days < 0) ? Approved.FIRST.minusDays(1) : Approved.LAST.plusDays(1))
				.allows()).isFalse();
		}
	}

}
