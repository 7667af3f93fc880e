package org.weighhouse.web.tlog;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A tree to which leaves are added at its right edge. Keeps that edge only, however large
 * it is: a tile that is full is handed on.
 */
public final class GrowingTree {

	private final List<Tile> edge;

	private final FullTiles full;

	private long size;

	/** An empty one. */
	public GrowingTree(FullTiles full) {
		this(0, List.of(), full);
	}

	/** One that goes on from its size and the tile at the edge of each level. */
	public GrowingTree(long size, List<Tile> edge, FullTiles full) {
		this.size = size;
		this.edge = new ArrayList<>(edge);
		this.full = full;
	}

	/** Is handed each tile when it is full. */
	@FunctionalInterface
	public interface FullTiles {

		void full(int level, long index, Tile tile);

	}

	public void add(Hash leaf) {
		this.size++;
		add(0, leaf);
	}

	private void add(int level, Hash hash) {
		if (this.edge.size() == level) {
			this.edge.add(Tile.empty());
		}
		Tile tile = this.edge.get(level);
		tile.add(hash);
		if (tile.isFull()) {
			this.edge.set(level, Tile.empty());
			this.full.full(level, fullTiles(this.size, level) - 1, tile);
			add(level + 1, tile.root());
		}
	}

	/** How many tiles of a level are full in a tree of a size. */
	public static long fullTiles(long size, int level) {
		int shift = Tile.HEIGHT * (level + 1);
		return (shift < Long.SIZE) ? size >> shift : 0;
	}

	public long size() {
		return this.size;
	}

	/** The tile that is not full yet at each level; there may be nothing in one. */
	public List<Tile> edge() {
		return List.copyOf(this.edge);
	}

	public Hash root() {
		Hash root = null;
		for (Tile tile : this.edge) {
			int end = tile.width();
			for (int height = 0; height < Tile.HEIGHT; height++) {
				if ((tile.width() >> height & 1) == 1) {
					end -= 1 << height;
					root = joined(tile.tree(height, end), root);
				}
			}
		}
		return (root != null) ? root : Hash.EMPTY;
	}

	private static Hash joined(Hash left, @Nullable Hash right) {
		return (right != null) ? Hash.node(left, right) : left;
	}

}
