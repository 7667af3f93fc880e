package org.weighhouse.web.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The published schemas are those of the registers: whoever changes a column sees it
 * here, and gives the schema another number.
 */
class SchemaTests {

	@ParameterizedTest
	@EnumSource(value = What.class, names = { "DOSSIER", "PACK" }, mode = Mode.EXCLUDE)
	void publishedSchemaIsThatOfTheRegister(What what) throws IOException {
		Path made = Files.createDirectories(Path.of("target", "schemas")).resolve(Schema.name(what));
		Files.writeString(made, Schema.of(what));
		assertThat(Path.of("..", "docs", "schemas", Schema.name(what))).as("also in web/" + made)
			.hasSameTextualContentAs(made);
	}

}
