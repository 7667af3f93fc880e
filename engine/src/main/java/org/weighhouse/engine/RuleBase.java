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
	 * @throws QuestionnairesDiffer for answers to other questions
	 * @throws IllegalArgumentException for a control that does not exist
	 */
	public Verdict judge(Answers answers, VerifiedControls controls) {
		long verified = this.rulebook.controls().mask(controls.ids());
		Range range = range(answers, verified);
		return new Judgement(this.rulebook, answers, controls, range.lower, range.upper,
				(ranks) -> weigh(ranks, verified))
			.verdict();
	}

	/**
	 * The findings of a case and its tiers, as {@link #judge} finds them, and nothing
	 * else: neither what would lower or settle it nor who decides.
	 */
	public Weighed weigh(Answers answers, VerifiedControls controls) {
		long verified = this.rulebook.controls().mask(controls.ids());
		Range range = range(answers, verified);
		return Weighed.of(range.lower, range.upper,
				new Lowering(this.rulebook.controls(), verified, range.upper.inEffect()));
	}

	/** The four tiers of a case and nothing else: for tables of many cases. */
	public Tiers tiers(Answers answers, VerifiedControls controls) {
		Range range = range(answers, this.rulebook.controls().mask(controls.ids()));
		return Tiers.of(range.lower, range.upper);
	}

	/** Both ends of a case: the rules speak on them in one go. */
	private Range range(Answers answers, long verified) {
		QuestionnairesDiffer.check(this.rulebook, answers);
		CaseFact upper = fact(answers.upper());
		if (answers.isComplete()) {
			this.rules.fire(upper);
			Weighing both = weighing(upper, verified);
			return new Range(both, both);
		}
		CaseFact lower = fact(answers.lower());
		this.rules.fire(lower, upper);
		return new Range(weighing(lower, verified), weighing(upper, verified));
	}

	/** One end of a case, without the words around it. */
	private Weighing weigh(int[] ranks, long verified) {
		CaseFact fact = fact(ranks);
		this.rules.fire(fact);
		return weighing(fact, verified);
	}

	private CaseFact fact(int[] ranks) {
		return new CaseFact(ranks, this.rulebook.rules().size());
	}

	private Weighing weighing(CaseFact fact, long verified) {
		return new Weighing(this.rulebook.rules(), fact.ranks(), fact.spoken(),
				this.rulebook.controls().inEffect(verified, fact.ranks()));
	}

	private record Range(Weighing lower, Weighing upper) {
	}

}
