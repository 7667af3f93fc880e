package org.weighhouse.web.replay;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.digest.Sha256;

/**
 * The files of an audit pack: of the zip as it was handed out, or of the folder that
 * somebody unpacked it into. Nothing is unpacked here.
 */
final class PackFiles implements Closeable {

	private static final int BLOCK = 65_536;

	private final Path root;

	private final @Nullable FileSystem zip;

	private final Set<String> twice;

	private PackFiles(Path root, @Nullable FileSystem zip, Set<String> twice) {
		this.root = root;
		this.zip = zip;
		this.twice = twice;
	}

	/**
	 * @throws IOException if it is neither a folder nor a zip
	 */
	static PackFiles open(Path pack) throws IOException {
		if (Files.isDirectory(pack)) {
			return new PackFiles(pack, null, Set.of());
		}
		Set<String> twice = new HashSet<>();
		try (ZipFile file = new ZipFile(pack.toFile())) {
			Set<String> once = new HashSet<>();
			file.stream().map(ZipEntry::getName).filter((name) -> !once.add(name)).forEach(twice::add);
		}
		FileSystem zip = FileSystems.newFileSystem(pack);
		return new PackFiles(zip.getPath("/"), zip, twice);
	}

	/** Names that stand for two files: nobody knows which of them a reader gets. */
	Set<String> twice() {
		return this.twice;
	}

	boolean has(String name) {
		return Files.isRegularFile(path(name));
	}

	Path path(String name) {
		return this.root.resolve(name);
	}

	InputStream read(String name) throws IOException {
		return Files.newInputStream(path(name));
	}

	SortedSet<String> names() throws IOException {
		try (Stream<Path> all = Files.walk(this.root)) {
			return all.filter(Files::isRegularFile).map(this::name).collect(Collectors.toCollection(TreeSet::new));
		}
	}

	/** The names of the folders in a folder. */
	List<String> folders(String name) throws IOException {
		if (!Files.isDirectory(path(name))) {
			return List.of();
		}
		try (Stream<Path> all = Files.list(path(name))) {
			return all.filter(Files::isDirectory)
				.map((folder) -> String.valueOf(folder.getFileName()).replace("/", ""))
				.sorted()
				.toList();
		}
	}

	String sha256(String name) throws IOException {
		try (InputStream in = read(name)) {
			MessageDigest digest = Sha256.begin();
			byte[] block = new byte[BLOCK];
			for (int read = in.read(block); read >= 0; read = in.read(block)) {
				digest.update(block, 0, read);
			}
			return Sha256.of(digest);
		}
	}

	private String name(Path file) {
		return this.root.relativize(file).toString().replace('\\', '/');
	}

	@Override
	public void close() throws IOException {
		if (this.zip != null) {
			this.zip.close();
		}
	}

}
