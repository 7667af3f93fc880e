package org.weighhouse.web.inventory;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class InventoryWordsTests {

	private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.inventory", Locale.ENGLISH);

	static Stream<String> keys() {
		return Stream.of(
				Arrays.stream(UnreadableInventory.Because.values()).map((each) -> "inventory.unreadable." + each),
				Arrays.stream(Expected.values()).map(Expected::key), Arrays.stream(By.values()).map(By::key),
				Arrays.stream(Field.values()).map((each) -> "inventory.field." + each),
				Arrays.stream(Format.values()).map((each) -> "inventory.format." + each),
				Arrays.stream(Content.values()).map((each) -> "inventory.content." + each),
				Stream.of("idsDiffer", "noPublisher", "otherPublisher", "formerNoPublisher", "formerOtherPublisher",
						"winget", "domain", "within", "similar")
					.map((why) -> "inventory.why." + why))
			.flatMap((each) -> each);
	}

	@ParameterizedTest
	@MethodSource("keys")
	void everythingHasItsWords(String key) {
		String words = new MessageFormat(WORDS.getString(key), Locale.ENGLISH)
			.format(new Object[] { "a", "b", "c", "d" });
		assertThat(words).isNotBlank().doesNotContain("{");
	}

}
