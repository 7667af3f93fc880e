package org.weighhouse.web.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Objects;

import org.springframework.stereotype.Component;

/**
 * Says for which controls of which framework a pack may serve as evidence: a file that
 * people edit.
 */
@Component
class Frameworks {

	private static final String SHIPPED = "/export/frameworks.yml";

	private final ExportSettings settings;

	Frameworks(ExportSettings settings) {
		this.settings = settings;
	}

	byte[] bytes() throws IOException {
		if (this.settings.frameworks() != null) {
			return Files.readAllBytes(this.settings.frameworks());
		}
		try (InputStream shipped = Frameworks.class.getResourceAsStream(SHIPPED)) {
			return Objects.requireNonNull(shipped, SHIPPED).readAllBytes();
		}
	}

}
