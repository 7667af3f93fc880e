package org.weighhouse.rules.speed;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.RuleBase;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * The floor: a rule base as plain Java, generated from its rules, that judges a case from
 * an array of ranks and a mask of controls. Nothing that judges rules can be expected to
 * be faster, one case at a time.
 */
public abstract class PlainRules {

	/** The rank of an open question. */
	public static final int OPEN = -1;

	private static final String NAME = PlainRules.class.getPackageName() + ".GeneratedRules";

	/** Writes, compiles and loads the Java of a rule base. */
	static PlainRules of(Rulebook rulebook) {
		String text = new PlainRulesWriter(rulebook).write(NAME);
		try {
			return (PlainRules) new JavaText(NAME, text).load().getConstructor().newInstance();
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Findings, what is left of them, and tiers, as {@link RuleBase#weigh} gives them.
	 */
	final Judged weigh(int[] answers, long verified) {
		return judge(answers, verified, true);
	}

	/** Which rules spoke, and tiers, as a pass over many cases gives them. */
	final Judged tiers(int[] answers, long verified) {
		return judge(answers, verified, false);
	}

	/** Judges both ends of a case, or one where no question is open. */
	private Judged judge(int[] answers, long verified, boolean findings) {
		int[] upper = answers;
		int[] lower = answers;
		for (int question = 0; question < answers.length; question++) {
			if (answers[question] == OPEN) {
				if (upper == answers) {
					upper = answers.clone();
					lower = answers.clone();
				}
				upper[question] = unknown(question);
				lower[question] = 0;
			}
		}
		End most = end(upper, verified, findings ? new ArrayList<>() : null);
		return new Judged((upper == lower) ? most : end(lower, verified, null), most);
	}

	private End end(int[] ranks, long verified, @Nullable List<Found> findings) {
		long valid = valid(ranks);
		End end = new End(new long[(rules() + 63) / 64], findings);
		weigh(ranks, including(verified & valid) & valid, end);
		return end;
	}

	protected abstract int rules();

	protected abstract int unknown(int question);

	protected abstract long valid(int[] ranks);

	protected abstract long including(long controls);

	protected abstract void weigh(int[] ranks, long controls, End end);

	/** Both ends of a judged case. */
	record Judged(End lower, End upper) {
	}

	/**
	 * A rule that spoke, the tier that controls leave it at, and the controls, as a mask,
	 * of the reliefs that took it there.
	 */
	record Found(int rule, int left, long by) {
	}

	/** One end of a judged case: the rules that spoke, as bits, and the tiers. */
	public static final class End {

		final long[] spoken;

		final @Nullable List<Found> findings;

		int inherent;

		int residual;

		private End(long[] spoken, @Nullable List<Found> findings) {
			this.spoken = spoken;
			this.findings = findings;
		}

		public void speak(int rule, int tier, int left, long by) {
			this.spoken[rule >> 6] |= 1L << rule;
			this.inherent = Math.max(this.inherent, tier);
			this.residual = Math.max(this.residual, left);
			if (this.findings != null) {
				this.findings.add(new Found(rule, left, by));
			}
		}

		boolean spoke(int rule) {
			return (this.spoken[rule >> 6] & 1L << rule) != 0;
		}

	}

}
