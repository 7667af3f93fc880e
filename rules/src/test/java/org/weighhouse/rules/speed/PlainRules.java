package org.weighhouse.rules.speed;

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

	/** Judges both ends of a case, or one where no question is open. */
	final Judged judge(int[] answers, long verified) {
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
		End most = end(upper, verified);
		return new Judged((upper == lower) ? most : end(lower, verified), most);
	}

	private End end(int[] ranks, long verified) {
		long valid = valid(ranks);
		End end = new End(new long[(rules() + 63) / 64]);
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

	/** One end of a judged case: the rules that spoke, as bits, and the tiers. */
	public static final class End {

		final long[] spoken;

		int inherent;

		int residual;

		End(long[] spoken) {
			this.spoken = spoken;
		}

		/** A rule speaks; its controls leave it at a tier. */
		public void speak(int rule, int tier, int left) {
			this.spoken[rule >> 6] |= 1L << rule;
			this.inherent = Math.max(this.inherent, tier);
			this.residual = Math.max(this.residual, left);
		}

	}

}
