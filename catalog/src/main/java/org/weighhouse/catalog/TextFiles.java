package org.weighhouse.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.text.InvalidFiles;
import org.weighhouse.engine.text.Place;
import org.weighhouse.engine.text.Problems;
import org.weighhouse.engine.text.YamlText;

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

	/**
	 * The files below a folder on disk that end as YAML files do; hidden folders and
	 * files are passed over.
	 * @throws InvalidFiles naming every file that is too large or not UTF-8
	 */
	public static Map<String, String> in(Path folder) {
		Problems problems = new Problems();
		try (Stream<Path> paths = Files.walk(folder)) {
			Map<String, String> files = new TreeMap<>();
			for (Path path : paths.filter(Files::isRegularFile).toList()) {
				String name = folder.relativize(path).toString().replace('\\', '/');
				if (name.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml") && !("/" + name).contains("/.")) {
					String text = text(path, name, problems);
					files.put(name, (text != null) ? text : "");
				}
			}
			problems.refuse();
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The text of one file.
	 * @param name what messages call it
	 * @throws InvalidFiles if it is too large or not UTF-8
	 */
	public static String text(InputStream file, String name) throws IOException {
		Problems problems = new Problems();
		String text = decode(file.readNBytes(YamlText.MAX_BYTES + 1), name, problems);
		problems.refuse();
		return (text != null) ? text : "";
	}

	private static @Nullable String text(Path path, String name, Problems problems) throws IOException {
		try (InputStream file = Files.newInputStream(path)) {
			return decode(file.readNBytes(YamlText.MAX_BYTES + 1), name, problems);
		}
	}

	private static @Nullable String decode(byte[] bytes, String name, Problems problems) {
		if (bytes.length > YamlText.MAX_BYTES) {
			problems.add(Place.startOf(name), "a file of more than 256 KiB", "at most 256 KiB");
			return null;
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			problems.add(Place.startOf(name), "bytes that are not UTF-8", "a text in UTF-8");
			return null;
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
