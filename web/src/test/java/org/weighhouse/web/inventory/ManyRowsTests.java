package org.weighhouse.web.inventory;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many rows, of which the reader holds none: it never runs far ahead of what it told, and
 * what it told can be forgotten.
 */
class ManyRowsTests {

	private static final int ROWS = 50_000;

	@Test
	void ofATableNothingIsHeld() throws IOException {
		assertNothingIsHeld("Name,Publisher,Users\n", (row) -> "Title %06d,Somebody,7\n".formatted(row));
	}

	@Test
	void ofABillNothingIsHeld() throws IOException {
		assertNothingIsHeld("{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\",\"components\":[",
				(row) -> "{\"type\":\"library\",\"name\":\"lib\",\"purl\":\"pkg:npm/lib-%06d@1\"}%s".formatted(row,
						(row == ROWS - 1) ? "]}" : ","));
	}

	private static void assertNothingIsHeld(String head, IntFunction<String> rows) throws IOException {
		Generated file = new Generated(head, rows, ROWS);
		int row = rows.apply(0).length();
		List<WeakReference<Title>> some = new ArrayList<>();
		long[] told = new long[2];
		Inventory.read(file, Content.SOFTWARE, null, new Reading() {

			@Override
			public void title(Title title) {
				told[0]++;
				told[1] = Math.max(told[1], file.given - told[0] * row);
				if (told[0] % 250 == 0 && told[0] <= ROWS / 2) {
					some.add(new WeakReference<>(title));
				}
				if (told[0] == ROWS - 1) {
					System.gc();
				}
			}

			@Override
			public void invalid(long line, String field, String found, String expected) {
				throw new AssertionError(line + field + found + expected);
			}

		});
		assertThat(told[0]).isEqualTo(ROWS);
		assertThat(told[1]).isLessThan(3L * Beginning.LENGTH);
		assertThat(some).hasSize(100).allMatch((title) -> title.get() == null);
	}

}
