package org.weighhouse.web.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class FontsTests {

	@Test
	void lettersOfEuropeCanBePrintedWhateverFontsThereAre() {
		String text = "Tomás, Øre, Łódź, Ωμέγα, Привет: “a” – 1 €";
		assertThat(new Fonts(List.of()).printable(text)).isEqualTo(text);
	}

	@Test
	void whatNoFontHasStandsAsItsCodePointAndNeverAsASignForAny() {
		assertThat(new Fonts(List.of()).printable("中 😀 #")).isEqualTo("[U+4E2D] [U+1F600] #");
	}

	@Test
	void fileThatIsNoFontIsLeftOut(@TempDir Path folder) throws IOException {
		Path text = Files.writeString(folder.resolve("no.ttf"), "this is no font");
		Fonts fonts = new Fonts(List.of(text, folder.resolve("missing.ttf")));
		assertThat(fonts.faces()).hasSize(1);
		assertThat(fonts.printable("a")).isEqualTo("a");
	}

}
