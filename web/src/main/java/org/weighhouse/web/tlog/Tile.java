package org.weighhouse.web.tlog;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Up to 256 hashes that stand side by side at one level of the tree.
 */
public final class Tile {

	public static final int WIDTH = 256;

	/** How many levels of the tree a tile spans. */
	static final int HEIGHT = 8;

	private final ByteBuffer hashes;

	private Tile(ByteBuffer hashes) {
		this.hashes = hashes;
	}

	static Tile empty() {
		return new Tile(ByteBuffer.allocate(WIDTH * Hash.BYTES));
	}

	/** One that was written down. */
	public static Tile of(byte[] hashes) {
		if (hashes.length % Hash.BYTES != 0 || hashes.length > WIDTH * Hash.BYTES) {
			throw new Malformed("found " + hashes.length + " bytes, expected up to 256 hashes of 32 bytes");
		}
		Tile tile = empty();
		tile.hashes.put(hashes);
		return tile;
	}

	/** One of the hashes at its level. */
	public static Tile of(Iterable<Hash> hashes) {
		Tile tile = empty();
		hashes.forEach(tile::add);
		return tile;
	}

	void add(Hash hash) {
		hash.into(this.hashes);
	}

	public int width() {
		return this.hashes.position() / Hash.BYTES;
	}

	boolean isFull() {
		return !this.hashes.hasRemaining();
	}

	Hash at(int place) {
		return Hash.at(this.hashes.array(), place);
	}

	/** The first place at which another differs; its end if none does. */
	int differsFrom(Tile other) {
		int most = Math.min(width(), other.width());
		int at = Arrays.mismatch(this.hashes.array(), 0, most * Hash.BYTES, other.hashes.array(), 0, most * Hash.BYTES);
		return (at < 0) ? most : at / Hash.BYTES;
	}

	/** Of the whole tree of 2^height hashes that begins at a place. */
	Hash tree(int height, int place) {
		if (place + (1 << height) > width()) {
			throw new Malformed("found a tile of " + width() + " hashes, expected at least " + (place + (1 << height)));
		}
		return whole(height, place);
	}

	private Hash whole(int height, int place) {
		if (height == 0) {
			return at(place);
		}
		int half = height - 1;
		return Hash.node(whole(half, place), whole(half, place + (1 << half)));
	}

	/** Of a full one: its place at the level above. */
	public Hash root() {
		return tree(HEIGHT, 0);
	}

	public byte[] bytes() {
		return Arrays.copyOf(this.hashes.array(), this.hashes.position());
	}

	/** As far as it went when there were fewer. */
	byte[] bytes(int width) {
		return Arrays.copyOf(this.hashes.array(), width * Hash.BYTES);
	}

}
