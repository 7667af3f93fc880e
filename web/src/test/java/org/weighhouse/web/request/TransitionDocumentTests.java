package org.weighhouse.web.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.weighhouse.web.request.Transition.When;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The drawing in the documentation is drawn from the table that the code obeys.
 */
class TransitionDocumentTests {

	private static final Path DOCUMENT = Path.of("../docs/requests.md");

	@Test
	void theDocumentShowsTheTable() throws IOException {
		assertThat(Files.readString(DOCUMENT)).contains(drawing()).contains(table());
	}

	private static String drawing() {
		StringBuilder drawing = new StringBuilder("```mermaid\nstateDiagram-v2\n    [*] --> DRAFT\n");
		Transition.TABLE.stream()
			.filter((row) -> row.from() != row.to())
			.forEach((row) -> drawing.append("    %s --> %s: %s%s%n".formatted(row.from(), row.to(), words(row.move()),
					((row.when() == When.ALWAYS) ? "" : ", " + words(row.when())) + kinds(row, " (%s)", 1))));
		for (State state : State.values()) {
			if (Transition.TABLE.stream().noneMatch((row) -> row.from() == state)) {
				drawing.append("    %s --> [*]%n".formatted(state));
			}
		}
		return drawing.append("```").toString();
	}

	private static String table() {
		return "| From | What | By | When | To | Kinds |\n| --- | --- | --- | --- | --- | --- |\n"
				+ Transition.TABLE.stream()
					.map((row) -> "| %s | %s | %s | %s | %s | %s |".formatted(row.from(), words(row.move()),
							words(row.by()), words(row.when()), row.to(), kinds(row, "%s", Kind.values().length)))
					.collect(Collectors.joining("\n"));
	}

	/** Which kinds a row is for; nothing where that are more than so many. */
	private static String kinds(Transition row, String format, int most) {
		return (row.kinds().size() > most) ? ""
				: format.formatted(row.kinds().stream().map((kind) -> words(kind)).collect(Collectors.joining(", ")));
	}

	private static String words(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
