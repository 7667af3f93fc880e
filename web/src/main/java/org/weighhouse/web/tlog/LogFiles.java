package org.weighhouse.web.tlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Where the files of a log are written to.
 */
@FunctionalInterface
public interface LogFiles {

	/** Each path once. */
	void write(String path, byte[] content) throws IOException;

	/** Into a folder. */
	static LogFiles in(Path folder) {
		return (path, content) -> {
			Path file = folder.resolve(path);
			Files.createDirectories(file.getParent());
			Files.write(file, content);
		};
	}

	/**
	 * Into a zip file that holds more besides, which stays open.
	 * @param folder the path before theirs: empty, or ends with `/`
	 */
	static LogFiles in(ZipOutputStream zip, String folder) {
		return (path, content) -> {
			zip.putNextEntry(new ZipEntry(folder + path));
			zip.write(content);
			zip.closeEntry();
		};
	}

}
