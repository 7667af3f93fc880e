package org.weighhouse.web.entry;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextDiffTests {

	@Test
	void sameTextsDifferInNothing() {
		assertThat(TextDiff.between("a\nb\n", "a\nb\n").isEmpty()).isTrue();
		assertThat(TextDiff.between("a\nb\n", "a\nc\n").isEmpty()).isFalse();
	}

	@Test
	void whatBothHaveStaysAndTheRestGoesOrComes() {
		assertThat(signs("a\nb\nc\nd\n", "a\nc\nx\nd\n")).containsExactly("SAME a", "OUT b", "SAME c", "IN x",
				"SAME d");
		assertThat(signs("", "a\nb\n")).containsExactly("IN a", "IN b");
		assertThat(signs("a\n", "")).containsExactly("OUT a");
	}

	@Test
	void linesCarryTheirNumbersInBothTexts() {
		assertThat(TextDiff.between("a\nb\nc\n", "b\nc\nd\n").lines()).extracting(TextDiff.Line::before)
			.containsExactly(1, 2, 3, null);
		assertThat(TextDiff.between("a\nb\nc\n", "b\nc\nd\n").lines()).extracting(TextDiff.Line::after)
			.containsExactly(null, 1, 2, 3);
	}

	@Test
	void longStretchesThatAreTheSameAreLeftOut() {
		String same = String.join("", Collections.nCopies(20, "same\n"));
		assertThat(signs(same + "a\n" + same, same + "b\n" + same)).containsExactly("GAP ", "SAME same", "SAME same",
				"SAME same", "OUT a", "IN b", "SAME same", "SAME same", "SAME same", "GAP ");
	}

	@Test
	void textsTooLongToCompareShowAllAsNew() {
		String one = String.join("", Collections.nCopies(2500, "a\n"));
		String other = String.join("", Collections.nCopies(2500, "b\n"));
		assertThat(signs(one, other)).hasSize(5000).startsWith("OUT a").endsWith("IN b");
	}

	private static List<String> signs(String before, String after) {
		return TextDiff.between(before, after).lines().stream().map((line) -> line.sign() + " " + line.text()).toList();
	}

}
