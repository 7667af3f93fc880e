package org.weighhouse.web.tool;

import java.time.LocalDate;
import java.util.Map;

import org.weighhouse.catalog.Case;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.Tiers;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.VerifiedControls.Scope;
import org.weighhouse.engine.VerifiedControls;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * Judges editions in the usual use of their kind, with one rule base on one day.
 */
record UsualWeighing(RuleBase ruleBase, UsualUses uses, LocalDate today) {

	/** The question that the usual use leaves to the reader. */
	static final String DATA_CLASS = "dataClass";

	/** The data class that tools are compared by. */
	static final String COMPARED_BY = "CONFIDENTIAL";

	Rulebook rulebook() {
		return this.ruleBase.rulebook();
	}

	Case use(Tool tool, Edition edition, String dataClass) {
		return use(tool, tool, edition, Map.of(DATA_CLASS, dataClass));
	}

	/** An edition of another tool in the usual use of this one. */
	private Case use(Tool used, Tool tool, Edition edition, Map<String, String> answers) {
		return Case.of(rulebook(), tool, edition, this.uses.preset(used, rulebook()), answers,
				rulebook().organisation(), this.today);
	}

	/** With other answers about the use than usual. */
	Tiers tiers(Tool tool, Edition edition, Map<String, String> answers) {
		return tiers(use(tool, tool, edition, answers));
	}

	Tiers tiersInTheUseOf(Tool used, Tool tool, Edition edition) {
		return tiers(use(used, tool, edition, Map.of(DATA_CLASS, COMPARED_BY)));
	}

	Verdict verdictInTheUseOf(Tool used, Tool tool, Edition edition) {
		Case use = use(used, tool, edition, Map.of(DATA_CLASS, COMPARED_BY));
		return this.ruleBase.judge(use.answers(), use.controls());
	}

	private Tiers tiers(Case use) {
		return this.ruleBase.tiers(use.answers(), use.controls());
	}

	Tiers tiers(Tool tool, Edition edition, String dataClass) {
		return tiers(use(tool, edition, dataClass));
	}

	Verdict verdict(Tool tool, Edition edition, String dataClass) {
		Case use = use(tool, edition, dataClass);
		return this.ruleBase.judge(use.answers(), use.controls());
	}

	/**
	 * The verdict when it is run in a ready-made way that the organisation has verified.
	 */
	Verdict verdict(Tool tool, Edition edition, String dataClass, Blueprint blueprint) {
		Case use = Case.of(rulebook(), tool, edition, this.uses.preset(tool, rulebook()), blueprint,
				Map.of(DATA_CLASS, dataClass), rulebook().organisation(), this.today);
		VerifiedControls controls = use.controls().and(Scope.ORGANISATION, blueprint.controls());
		return this.ruleBase.judge(use.answers(), controls);
	}

}
