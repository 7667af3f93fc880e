package org.weighhouse.web.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.inventory.ColumnMapping;
import org.weighhouse.web.inventory.Content;
import org.weighhouse.web.inventory.Field;
import picocli.CommandLine.Option;

/**
 * What an inventory tells of, and which of its columns holds what.
 */
final class InventoryOptions {

	@Option(names = "--content", paramLabel = "software|sign-in-grants|traffic|extensions")
	private String content = "software";

	@Option(names = "--map", paramLabel = "FIELD=HEADING")
	private List<String> columns = List.of();

	Content content(Words words) {
		return word(this.content, Content.values(), "--content", words);
	}

	/** Null where the usual headings count. */
	@Nullable ColumnMapping columns(Words words) {
		Map<Field, String> named = new EnumMap<>(Field.class);
		for (String each : this.columns) {
			String[] parts = each.split("=", 2);
			if (parts.length < 2 || parts[1].isBlank()) {
				throw new Exit.BadInput(words.get("inventory.noHeading", each));
			}
			if (named.put(word(parts[0].strip(), Field.values(), "--map", words), parts[1].strip()) != null) {
				throw new Exit.BadInput(words.get("inventory.mappedTwice", parts[0].strip()));
			}
		}
		return named.isEmpty() ? null : new ColumnMapping(named);
	}

	/** A constant as it is written on the command line: `sign-in-grants`. */
	private static <E extends Enum<E>> E word(String found, E[] valid, String option, Words words) {
		return Arrays.stream(valid)
			.filter((each) -> written(each).equalsIgnoreCase(found))
			.findFirst()
			.orElseThrow(() -> new Exit.BadInput(JudgeOptions.unknown(words, option, found,
					Arrays.stream(valid).map(InventoryOptions::written).toList())));
	}

	static String written(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static InputStream open(String file, Terminal terminal) throws IOException {
		if (file.equals("-")) {
			return terminal.in();
		}
		if (!Files.isRegularFile(Path.of(file))) {
			throw new Exit.BadInput(terminal.words().get("noFile", "inventory", file));
		}
		return Files.newInputStream(Path.of(file));
	}

}
