package org.weighhouse.rules.speed;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Judging leaves nothing behind.
 */
class SmallHeapTests {

	private static final long MEGABYTE = 1 << 20;

	private final int cases = Math.max(50_000, Integer.getInteger("weighhouse.cases", 0));

	@Test
	void manyCasesLeaveTheHeapAsItWas() {
		long[] used = SmallHeap.after(this.cases);
		assertThat(used).hasSize(2);
		assertThat(used[1] - used[0]).isLessThan(8 * MEGABYTE);
	}

}
