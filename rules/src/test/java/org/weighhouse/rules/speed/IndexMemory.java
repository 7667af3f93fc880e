package org.weighhouse.rules.speed;

import org.weighhouse.engine.CaseIndex;
import org.weighhouse.rules.ShippedRules;

/**
 * What an index of cases takes of the heap: `main` tells the bytes.
 */
final class IndexMemory {

	private IndexMemory() {
	}

	public static void main(String[] arguments) {
		// What is loaded and drawn once must not count as memory of cases.
		IndexedRegister.indexOf(ShippedRules.RULEBOOK, 100);
		long before = SmallHeap.used();
		CaseIndex index = IndexedRegister.indexOf(ShippedRules.RULEBOOK, Integer.parseInt(arguments[0]));
		long after = SmallHeap.used();
		if (index.size() != Integer.parseInt(arguments[0])) {
			throw new IllegalStateException(index.size() + " cases");
		}
		System.out.println(after - before);
	}

	/** Bytes a case in an index of so many. */
	static double aCase(int cases) {
		return Double.parseDouble(Child.main("-Xmx4g", IndexMemory.class, cases).told()) / cases;
	}

}
