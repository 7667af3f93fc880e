package org.weighhouse.rules.speed;

import org.weighhouse.engine.RuleBase;
import org.weighhouse.rules.ShippedRules;

/**
 * Judges many cases in a JVM with a small heap: `main` tells how many bytes were in use
 * after a tenth of them and after all.
 */
final class SmallHeap {

	static final String HEAP = "-Xmx64m";

	private SmallHeap() {
	}

	public static void main(String[] arguments) {
		int cases = Integer.parseInt(arguments[0]);
		RuleBase ruleBase = ShippedRules.RULE_BASE;
		DrawnCases drawn = new DrawnCases(ruleBase.rulebook());
		for (int number = 0; number < cases; number++) {
			ruleBase.weigh(drawn.answers(number), drawn.verified(number));
			if (number % 100 == 0) {
				ruleBase.judge(drawn.answers(number), drawn.verified(number));
			}
			if (number == cases / 10 || number == cases - 1) {
				System.out.println(used());
			}
		}
	}

	/** The bytes of all that is still reachable. */
	static long used() {
		for (int each = 0; each < 5; each++) {
			System.gc();
		}
		return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
	}

	/** The bytes in use after a tenth of the cases and after all of them. */
	static long[] after(int cases) {
		return Child.main(HEAP, SmallHeap.class, cases).told().lines().mapToLong(Long::parseLong).toArray();
	}

}
