package org.weighhouse.web.export;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How exports are kept and drawn.
 *
 * @param keepDays for how many days a file is kept
 * @param fonts TrueType files for characters that the font that ships has not, the first
 * that has one counts; besides those that systems usually have
 * @param frameworks the file that says for which controls of which framework a pack may
 * serve, instead of the one that ships
 */
@ConfigurationProperties("weighhouse.export")
record ExportSettings(@DefaultValue("30") int keepDays, @DefaultValue List<Path> fonts, @Nullable Path frameworks) {

	ExportSettings {
		if (keepDays < 1) {
			throw new IllegalArgumentException(
					"weighhouse.export.keep-days: found " + keepDays + ", expected a number of days from 1 on");
		}
	}

}
