package org.weighhouse.web.tlog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.util.FileSystemUtils;

/**
 * A log in a folder, and whoever has the keys to it.
 */
public final class SampleLog {

	public final SigningKey key = SigningKey.make("weighhouse/sample");

	private final Path folder;

	private final List<byte[]> entries;

	public SampleLog(Path folder, int size) {
		this.folder = folder;
		this.entries = IntStream.range(0, size).mapToObj(SampleLog::entry).toList();
		write(this.entries, this.key);
	}

	public static byte[] entry(int index) {
		return ("{\"at\":\"2026-11-21T09:30:00.%06dZ\",\"act\":{\"actor\":\"person:%d\",\"what\":\"request.approved\"}}")
			.formatted(index, index % 7)
			.getBytes(StandardCharsets.UTF_8);
	}

	public Path folder() {
		return this.folder;
	}

	/** The entries, to be altered. */
	public List<byte[]> entries() {
		return new ArrayList<>(this.entries);
	}

	/** What was signed when it had so many entries. */
	public SignedNote checkpoint(int size) {
		return checkpoint(this.entries.subList(0, size), this.key);
	}

	public static SignedNote checkpoint(List<byte[]> entries, SigningKey key) {
		return new Checkpoint(key.verifying().name(), entries.size(), root(entries)).signedBy(key);
	}

	public static Hash root(List<byte[]> entries) {
		GrowingTree tree = new GrowingTree((level, index, tile) -> {
		});
		entries.forEach((entry) -> tree.add(Hash.leaf(entry)));
		return tree.root();
	}

	/** Writes everything anew, signed by somebody. */
	public void write(List<byte[]> entries, SigningKey key) {
		clear("tile");
		LogWriter writer = new LogWriter(LogFiles.in(this.folder));
		entries.forEach(writer::add);
		writer.end(checkpoint(entries, key), key.verifying());
	}

	/** Writes entries and tree anew, under what was signed before. */
	public void writeUnsigned(List<byte[]> entries) {
		byte[] checkpoint = read(TilePath.CHECKPOINT);
		byte[] key = read(TilePath.KEY);
		write(entries, this.key);
		put(TilePath.CHECKPOINT, checkpoint);
		put(TilePath.KEY, key);
	}

	/** Writes the bundles anew, and leaves the tree. */
	public void writeEntries(List<byte[]> entries) {
		LogWriter writer = new LogWriter((path, content) -> {
			if (path.startsWith("tile/entries")) {
				LogFiles.in(this.folder).write(path, content);
			}
		});
		clear("tile/entries");
		entries.forEach(writer::add);
		writer.end(checkpoint(entries, this.key), this.key.verifying());
	}

	public byte[] read(String path) {
		try {
			return Files.readAllBytes(this.folder.resolve(path));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public void put(String path, byte[] content) {
		try {
			LogFiles.in(this.folder).write(path, content);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public void put(String path, String content) {
		put(path, content.getBytes(StandardCharsets.UTF_8));
	}

	public void remove(String path) {
		try {
			Files.delete(this.folder.resolve(path));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void clear(String path) {
		FileSystemUtils.deleteRecursively(this.folder.resolve(path).toFile());
	}

}
