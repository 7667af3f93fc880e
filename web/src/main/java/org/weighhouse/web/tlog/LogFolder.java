package org.weighhouse.web.tlog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A log as files, as {@link LogWriter} and others' programs write it.
 */
public final class LogFolder implements Tiles {

	private static final int LONGEST_BUNDLE = Tile.WIDTH * (LogWriter.LONGEST + 2);

	private final Path folder;

	public LogFolder(Path folder) {
		this.folder = folder;
	}

	/** What is signed about it. */
	public SignedNote checkpoint() throws IOException {
		return SignedNote.read(Files.readAllBytes(this.folder.resolve(TilePath.CHECKPOINT)));
	}

	/** The key that it says is its own. */
	public VerifyingKey key() throws IOException {
		return VerifyingKey.read(Files.readString(this.folder.resolve(TilePath.KEY)));
	}

	/**
	 * Looks at every entry.
	 * @param key whose signature counts; null for the one that lies in the folder, which
	 * whoever alters the rest can alter as well
	 * @param older checkpoints that were kept elsewhere
	 * @throws IOException if it cannot be read
	 */
	public Finding check(@Nullable VerifyingKey key, List<SignedNote> older) throws IOException {
		SignedNote note;
		VerifyingKey own;
		try {
			note = checkpoint();
			own = (key != null) ? key : key();
		}
		catch (Malformed ex) {
			return Finding.badSignature("checkpoint.malformed", ex.getMessage() + "");
		}
		Finding signatures = Signatures.against(note, older, List.of(own));
		if (signatures != null) {
			return signatures;
		}
		Checkpoint checkpoint = Checkpoint.read(note);
		LogCheck check = new LogCheck(checkpoint,
				older.stream().map(Checkpoint::read).sorted(Comparator.comparing(Checkpoint::size)).iterator(), this,
				TilePath::tile);
		for (long bundle = 0; bundle * Tile.WIDTH < checkpoint.size(); bundle++) {
			int width = (int) Math.min(Tile.WIDTH, checkpoint.size() - bundle * Tile.WIDTH);
			Finding missing = bundle(bundle, width, check);
			if (missing != null) {
				return missing;
			}
		}
		String beyond = beyond(checkpoint.size());
		if (beyond != null) {
			check.wrong("entries.unsigned", beyond);
		}
		return check.end();
	}

	/** Null if all of its entries could be read. */
	private @Nullable Finding bundle(long index, int width, LogCheck check) throws IOException {
		String path = TilePath.entries(index, width);
		byte[] bytes = read(path, TilePath.entries(index, Tile.WIDTH), LONGEST_BUNDLE);
		if (bytes == null) {
			return check.missing(!Files.exists(this.folder.resolve(TilePath.entries(index + 1, Tile.WIDTH))), path);
		}
		int at = 0;
		for (int entry = 0; entry < width; entry++) {
			if (at + 2 > bytes.length || at + 2 + length(bytes, at) > bytes.length) {
				return check.missing(width < Tile.WIDTH, path);
			}
			int end = at + 2 + length(bytes, at);
			check.add(Hash.leaf(Arrays.copyOfRange(bytes, at + 2, end)));
			at = end;
		}
		if (at < bytes.length) {
			check.wrong("entries.unsigned", path);
		}
		return null;
	}

	private static int length(byte[] bytes, int at) {
		return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
	}

	/** A file with entries after those that the checkpoint counts; null for none. */
	private @Nullable String beyond(long size) throws IOException {
		long index = size / Tile.WIDTH;
		int width = (int) (size % Tile.WIDTH);
		if (Files.exists(this.folder.resolve(TilePath.entries(index + ((width > 0) ? 1 : 0), Tile.WIDTH)))) {
			return TilePath.entries(index + ((width > 0) ? 1 : 0), Tile.WIDTH);
		}
		if (width > 0 && Files.exists(this.folder.resolve(TilePath.entries(index, Tile.WIDTH)))) {
			return TilePath.entries(index, Tile.WIDTH);
		}
		Path parts = this.folder.resolve(TilePath.entries(index, 1)).getParent();
		if (!Files.isDirectory(parts)) {
			return null;
		}
		try (Stream<Path> files = Files.list(parts)) {
			return files.filter((file) -> width == 0 || !file.getFileName().toString().equals(String.valueOf(width)))
				.map((file) -> this.folder.relativize(file).toString())
				.findFirst()
				.orElse(null);
		}
	}

	@Override
	public Tile tile(int level, long index, int width) {
		String path = TilePath.tile(level, index, width);
		try {
			byte[] bytes = read(path, Tile.WIDTH * Hash.BYTES);
			if (bytes == null && width < Tile.WIDTH) {
				bytes = read(TilePath.tile(level, index, Tile.WIDTH), Tile.WIDTH * Hash.BYTES);
				bytes = (bytes != null) ? Arrays.copyOf(bytes, width * Hash.BYTES) : null;
			}
			if (bytes == null || bytes.length != width * Hash.BYTES) {
				throw new Malformed("found no tile of " + width + " hashes at " + path);
			}
			return Tile.of(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The part, or the whole that it became. */
	private byte @Nullable [] read(String part, String whole, int longest) throws IOException {
		byte[] bytes = read(part, longest);
		return (bytes != null) ? bytes : read(whole, longest);
	}

	/** Null if there is none, or it is longer than any can be. */
	private byte @Nullable [] read(String path, int longest) throws IOException {
		try {
			Path file = this.folder.resolve(path);
			return (Files.size(file) <= longest) ? Files.readAllBytes(file) : null;
		}
		catch (NoSuchFileException ex) {
			return null;
		}
	}

	/** The notes of a file, one below the other. */
	public static List<SignedNote> notes(Path file) throws IOException {
		return SignedNote.readAll(Files.readString(file, StandardCharsets.UTF_8));
	}

}
