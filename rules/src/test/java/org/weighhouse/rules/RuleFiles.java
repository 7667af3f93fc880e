package org.weighhouse.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a rule base, as they lie in a folder.
 */
public final class RuleFiles {

	private RuleFiles() {
	}

	/** Text by path. */
	public static Map<String, String> in(Path folder) {
		try (Stream<Path> paths = Files.walk(folder)) {
			Map<String, String> files = new TreeMap<>();
			for (Path path : paths.filter((each) -> each.toString().endsWith(".yml")).toList()) {
				files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
