package org.weighhouse.web.tlog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a log as files, entry by entry, holding a bundle of them at a time.
 */
public final class LogWriter {

	/** What the two bytes before an entry can say. */
	static final int LONGEST = 0xFFFF;

	private final LogFiles files;

	private final GrowingTree tree;

	private final ByteArrayOutputStream bundle = new ByteArrayOutputStream();

	public LogWriter(LogFiles files) {
		this.files = files;
		this.tree = new GrowingTree(
				(level, index, tile) -> write(TilePath.tile(level, index, tile.width()), tile.bytes()));
	}

	public void add(byte[] entry) {
		if (entry.length > LONGEST) {
			throw new Malformed("found an entry of " + entry.length + " bytes, expected at most " + LONGEST);
		}
		this.bundle.write(entry.length >> 8);
		this.bundle.write(entry.length);
		this.bundle.writeBytes(entry);
		this.tree.add(Hash.leaf(entry));
		if (this.tree.size() % Tile.WIDTH == 0) {
			endBundle(Tile.WIDTH);
		}
	}

	public long size() {
		return this.tree.size();
	}

	public Hash root() {
		return this.tree.root();
	}

	/**
	 * Writes what is left, and what was signed about all of it.
	 * @throws Malformed if another log was signed than was written
	 */
	public void end(SignedNote signed, VerifyingKey key) {
		Checkpoint checkpoint = Checkpoint.read(signed);
		if (checkpoint.size() != size() || !checkpoint.root().equals(root())) {
			throw new Malformed("found a checkpoint of " + checkpoint.size() + " entries with the root "
					+ checkpoint.root() + ", expected " + size() + " with the root " + root());
		}
		int rest = (int) (size() % Tile.WIDTH);
		if (rest > 0) {
			endBundle(rest);
		}
		List<Tile> edge = this.tree.edge();
		for (int level = 0; level < edge.size(); level++) {
			Tile tile = edge.get(level);
			if (tile.width() > 0) {
				write(TilePath.tile(level, GrowingTree.fullTiles(size(), level), tile.width()), tile.bytes());
			}
		}
		write(TilePath.KEY, (key + "\n").getBytes(StandardCharsets.UTF_8));
		write(TilePath.CHECKPOINT, signed.toString().getBytes(StandardCharsets.UTF_8));
	}

	private void endBundle(int width) {
		write(TilePath.entries((size() - 1) / Tile.WIDTH, width), this.bundle.toByteArray());
		this.bundle.reset();
	}

	private void write(String path, byte[] content) {
		try {
			this.files.write(path, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
