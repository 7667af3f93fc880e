package org.weighhouse.engine;

import java.util.Map;

import org.weighhouse.engine.rulebook.Questionnaire;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.RulebookReader;

/**
 * An immutable, compiled set of questionnaire, controls, rules and routing, named by its
 * digest. The only door to Drools. Any number of threads may judge at once; a new rule
 * base is a new object, and the old one goes with its last user.
 */
public final class RuleBase {

	private final Rulebook rulebook;

	private final DroolsRules rules;

	private RuleBase(Rulebook rulebook) {
		this.rulebook = rulebook;
		this.rules = new DroolsRules(rulebook.rules());
	}

	/**
	 * Reads, checks and compiles a rule base.
	 * @param files text by path
	 * @throws org.weighhouse.engine.text.InvalidFiles with every mistake of every file;
	 * nothing is in force then
	 */
	public static RuleBase compile(Map<String, String> files) {
		return new RuleBase(RulebookReader.read(files));
	}

	/** Compiles what was read before. */
	public static RuleBase of(Rulebook rulebook) {
		return new RuleBase(rulebook);
	}

	/** What it says, for explaining. */
	public Rulebook rulebook() {
		return this.rulebook;
	}

	public Questionnaire questionnaire() {
		return this.rulebook.questionnaire();
	}

	/** SHA-256 of the files that made it. */
	public String digest() {
		return this.rulebook.digest();
	}

	/**
	 * Judges a case. Unknown answers make a range; controls count where they are valid.
	 * @throws IllegalArgumentException for a control that does not exist
	 */
	public Verdict judge(Answers answers, VerifiedControls controls) {
		long verified = this.rulebook.controls().mask(controls.ids());
		Weighing upper = weigh(answers.upper(), verified);
		Weighing lower = answers.isComplete() ? upper : weigh(answers.lower(), verified);
		return new Judgement(this.rulebook, answers, controls, lower, upper, (ranks) -> weigh(ranks, verified))
			.verdict();
	}

	/** The four tiers of a case and nothing else: for tables of many cases. */
	public Tiers tiers(Answers answers, VerifiedControls controls) {
		long verified = this.rulebook.controls().mask(controls.ids());
		Weighing upper = weigh(answers.upper(), verified);
		Weighing lower = answers.isComplete() ? upper : weigh(answers.lower(), verified);
		return new Tiers(upper.inherent(), lower.inherent(), upper.residual(), lower.residual());
	}

	/** One end of a case, without the words around it. */
	Weighing weigh(int[] ranks, long verified) {
		return new Weighing(this.rulebook.rules(), ranks, this.rules.fire(ranks),
				this.rulebook.controls().inEffect(verified, ranks));
	}

}
