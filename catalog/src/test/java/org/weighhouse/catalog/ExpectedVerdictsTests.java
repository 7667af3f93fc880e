package org.weighhouse.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The verdict expected beside each tool is the verdict it gets. After a change of rules
 * or answers, `-Dweighhouse.expect=write` writes the files anew: their difference is the
 * impact, to be read before it is committed.
 */
class ExpectedVerdictsTests {

	private static final int USES_EACH = 4;

	private static final int PRESETS_EACH = 3;

	@TestFactory
	Stream<DynamicTest> verdictsAreTheExpectedOnes() {
		boolean write = "write".equals(System.getProperty("weighhouse.expect"));
		return Shipped.CATALOG.tools().stream().flatMap((tool) -> {
			List<Expectation> expected = expected(tool);
			if (write) {
				write(tool, expected.stream().map((each) -> Judged.today(tool, each)).toList());
				return Stream.empty();
			}
			return expected.stream()
				.map((each) -> DynamicTest.dynamicTest(tool.id() + "/" + each,
						() -> assertThat(Judged.today(tool, each).yaml()).isEqualTo(each.yaml())));
		});
	}

	@Test
	void everyEditionIsExpectedInFourUsesByThreePresets() {
		assertThat(Shipped.CATALOG.tools()).allSatisfy((tool) -> {
			List<Expectation> expected = expected(tool);
			assertThat(tool.editions()).allSatisfy((edition) -> {
				List<Expectation> uses = expected.stream()
					.filter((each) -> each.edition().equals(edition.id()))
					.toList();
				assertThat(uses.stream().map(Expectation::toString).collect(Collectors.toSet()))
					.as(tool.id() + "/" + edition.id())
					.hasSizeGreaterThanOrEqualTo(USES_EACH);
				assertThat(uses.stream().map(Expectation::preset).collect(Collectors.toSet()))
					.as(tool.id() + "/" + edition.id())
					.hasSizeGreaterThanOrEqualTo(PRESETS_EACH);
			});
		});
	}

	static List<Expectation> expected(Tool tool) {
		try {
			return Expectation.read(tool.id(), Files.readString(file(tool)));
		}
		catch (IOException ex) {
			throw new AssertionError("no expected verdicts beside " + tool.id(), ex);
		}
	}

	private static Path file(Tool tool) {
		return Shipped.TOOLS.resolve(tool.id() + ".expect.yml");
	}

	private static void write(Tool tool, List<Expectation> verdicts) {
		String head = "# Judged with the shipped organisation. Written with -Dweighhouse.expect=write; read what changed.\n";
		try {
			Files.writeString(file(tool),
					head + "verdicts:\n" + verdicts.stream().map(Expectation::yaml).collect(Collectors.joining()));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
