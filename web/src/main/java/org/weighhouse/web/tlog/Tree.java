package org.weighhouse.web.tlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tree of the first entries of a log, read from its tiles: its root and its proofs
 * (RFC 6962, 2.1).
 */
public final class Tree {

	private final long size;

	private final Tiles tiles;

	private final Map<String, Tile> read = new HashMap<>();

	public Tree(long size, Tiles tiles) {
		this.size = size;
		this.tiles = tiles;
	}

	public Hash root() {
		return (this.size == 0) ? Hash.EMPTY : root(0, this.size);
	}

	/**
	 * What shows that an entry stands at its place in this tree, from the leaf upwards.
	 */
	public List<Hash> inclusion(long index) {
		if (index < 0 || index >= this.size) {
			throw new IllegalArgumentException("entry " + index + " of a tree of " + this.size);
		}
		List<Hash> proof = new ArrayList<>();
		inclusion(index, 0, this.size, proof);
		return proof;
	}

	private void inclusion(long index, long from, long count, List<Hash> proof) {
		if (count == 1) {
			return;
		}
		long left = left(count);
		if (index < from + left) {
			inclusion(index, from, left, proof);
			proof.add(root(from + left, count - left));
		}
		else {
			inclusion(index, from + left, count - left, proof);
			proof.add(root(from, left));
		}
	}

	/** What shows that an older, smaller tree is the beginning of this one. */
	public List<Hash> consistency(long older) {
		if (older < 1 || older > this.size) {
			throw new IllegalArgumentException("a tree of " + older + " in one of " + this.size);
		}
		List<Hash> proof = new ArrayList<>();
		consistency(older, 0, this.size, true, proof);
		return proof;
	}

	private void consistency(long older, long from, long count, boolean known, List<Hash> proof) {
		if (older == count) {
			if (!known) {
				proof.add(root(from, count));
			}
			return;
		}
		long left = left(count);
		if (older <= left) {
			consistency(older, from, left, known, proof);
			proof.add(root(from + left, count - left));
		}
		else {
			consistency(older - left, from + left, count - left, false, proof);
			proof.add(root(from, left));
		}
	}

	private Hash root(long from, long count) {
		if (Long.bitCount(count) == 1) {
			return whole(Long.numberOfTrailingZeros(count), from);
		}
		long left = left(count);
		return Hash.node(root(from, left), root(from + left, count - left));
	}

	/** A whole tree of 2^height leaves. */
	private Hash whole(int height, long from) {
		int level = height / Tile.HEIGHT;
		int inside = height % Tile.HEIGHT;
		long place = from >> (level * Tile.HEIGHT);
		int offset = (int) (place % Tile.WIDTH);
		int width = (int) Math.min(Tile.WIDTH, (this.size >> (level * Tile.HEIGHT)) - (place - offset));
		return this.read
			.computeIfAbsent(level + "/" + place / Tile.WIDTH,
					(key) -> this.tiles.tile(level, place / Tile.WIDTH, width))
			.tree(inside, offset);
	}

	/** The largest power of two below. */
	private static long left(long count) {
		return Long.highestOneBit(count - 1);
	}

}
