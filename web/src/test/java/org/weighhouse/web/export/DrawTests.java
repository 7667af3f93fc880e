package org.weighhouse.web.export;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.weighhouse.web.digest.Sha256;

import static org.assertj.core.api.Assertions.assertThat;

class DrawTests {

	private static final List<String> NUMBERS = IntStream.rangeClosed(1, 200).mapToObj((n) -> "REQ-" + n).toList();

	private static List<String> drawn(String seed, int size, List<String> from) {
		Draw draw = new Draw(seed, size);
		from.forEach(draw::add);
		return draw.drawn().stream().map(Draw.Lot::number).toList();
	}

	@Test
	void isThatOfTheHashesThatSortFirst() {
		List<String> byHand = NUMBERS.stream()
			.sorted(Comparator.comparing((number) -> Sha256.of("autumn:" + number)))
			.limit(25)
			.toList();
		assertThat(drawn("autumn", 25, NUMBERS)).isEqualTo(byHand);
	}

	@Test
	void comesOutTheSameInWhateverOrderTheyCome() {
		List<String> backwards = NUMBERS.stream().sorted(Comparator.reverseOrder()).toList();
		assertThat(drawn("autumn", 25, backwards)).isEqualTo(drawn("autumn", 25, NUMBERS));
	}

	@Test
	void anotherSeedDrawsOthers() {
		assertThat(drawn("winter", 25, NUMBERS)).isNotEqualTo(drawn("autumn", 25, NUMBERS));
	}

	@Test
	void ofFewerThanWantedAllAreDrawn() {
		assertThat(drawn("autumn", 25, NUMBERS.subList(0, 3))).hasSize(3);
		assertThat(drawn("autumn", 0, NUMBERS)).isEmpty();
	}

}
