package org.weighhouse.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The text of every file in a folder, by its path below the folder: of a folder on disk,
 * or of one that ships on the class path.
 */
public final class TextFiles {

	/** Where the shipped rule base lies on the class path. */
	public static final String RULES = "weighhouse/rules/";

	/** Where the shipped catalogue lies on the class path. */
	public static final String TOOLS = "weighhouse/tools/";

	private TextFiles() {
	}

	/** The files below a folder on disk; hidden ones are passed over. */
	public static Map<String, String> in(Path folder) {
		try (Stream<Path> paths = Files.walk(folder)) {
			Map<String, String> files = new TreeMap<>();
			for (Path path : paths.filter(Files::isRegularFile).toList()) {
				String name = folder.relativize(path).toString().replace('\\', '/');
				if (name.endsWith(".yml")) {
					files.put(name, Files.readString(path));
				}
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The files of a folder on the class path, in a jar or not. */
	public static Map<String, String> shipped(String folder) {
		URL url = TextFiles.class.getClassLoader().getResource(folder);
		if (url == null) {
			throw new IllegalStateException("`" + folder + "` is not on the class path");
		}
		try {
			if (url.openConnection() instanceof JarURLConnection connection) {
				connection.setUseCaches(false);
				try (JarFile jar = connection.getJarFile()) {
					return inJar(jar, folder);
				}
			}
			return in(Path.of(new URI(url.toString())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> inJar(JarFile jar, String folder) throws IOException {
		Map<String, String> files = new TreeMap<>();
		for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
			if (entry.getName().startsWith(folder) && entry.getName().endsWith(".yml")) {
				try (InputStream text = jar.getInputStream(entry)) {
					files.put(entry.getName().substring(folder.length()),
							new String(text.readAllBytes(), StandardCharsets.UTF_8));
				}
			}
		}
		return files;
	}

}
