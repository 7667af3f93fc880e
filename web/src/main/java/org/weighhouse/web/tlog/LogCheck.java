package org.weighhouse.web.tlog;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.tlog.Finding.Verdict;

/**
 * Holds the entries of a log, one after the other, against what is kept about them: its
 * tiles, its checkpoint and older checkpoints. Keeps no more than the edge of the tree.
 */
public final class LogCheck {

	private final Checkpoint checkpoint;

	private final Iterator<Checkpoint> older;

	private final Tiles kept;

	private final KeptName name;

	private final GrowingTree tree;

	private @Nullable Checkpoint next;

	/** Up to here an older checkpoint agreed. */
	private long sure;

	private @Nullable Finding found;

	private @Nullable Finding forked;

	/**
	 * @param older other checkpoints of the same log, whose signatures were looked at, by
	 * size
	 */
	public LogCheck(Checkpoint checkpoint, Iterator<Checkpoint> older, Tiles kept, KeptName name) {
		this.checkpoint = checkpoint;
		this.older = older;
		this.next = older.hasNext() ? older.next() : null;
		this.kept = kept;
		this.name = name;
		this.tree = new GrowingTree(this::compare);
		agree();
	}

	/** What a reader calls a tile. */
	@FunctionalInterface
	public interface KeptName {

		String of(int level, long index, int width);

	}

	/** How many entries it has seen. */
	public long size() {
		return this.tree.size();
	}

	/** The next entry. */
	public void add(Hash leaf) {
		this.tree.add(leaf);
		agree();
	}

	/** Something about the next entry is wrong in itself. */
	public void wrong(String why, String where) {
		wrong(Verdict.CHANGED, size(), size(), why, where);
	}

	/**
	 * What was found so far, and nothing more can be seen: the entries from here on are
	 * missing.
	 */
	public Finding missing(boolean atTheEnd, String where) {
		compareTheLast();
		wrong(atTheEnd ? Verdict.SHORTENED : Verdict.CHANGED, size(), size(), "entries.missing", where);
		return result();
	}

	/** What was seen of a tile that is not whole. */
	private void compareTheLast() {
		Tile own = this.tree.edge().isEmpty() ? Tile.empty() : this.tree.edge().get(0);
		long index = size() / Tile.WIDTH;
		int width = (int) Math.min(Tile.WIDTH, this.checkpoint.size() - index * Tile.WIDTH);
		try {
			int at = (own.width() > 0) ? own.differsFrom(this.kept.tile(0, index, width)) : 0;
			if (at < own.width()) {
				long entry = index * Tile.WIDTH + at;
				wrong(Verdict.CHANGED, entry, entry, "entry.differs", this.name.of(0, index, width));
			}
		}
		catch (Malformed ex) {
			wrong(Verdict.CHANGED, index * Tile.WIDTH, size(), "tile.missing", this.name.of(0, index, width));
		}
	}

	/** What it comes to once all entries were seen. */
	public Finding end() {
		List<Tile> edge = this.tree.edge();
		for (int level = 0; level < edge.size(); level++) {
			if (edge.get(level).width() > 0) {
				compare(level, GrowingTree.fullTiles(size(), level), edge.get(level));
			}
		}
		if (this.found == null && !this.tree.root().equals(this.checkpoint.root())) {
			Finding forked = this.forked;
			long from = (forked != null && forked.from() != null) ? forked.from() : this.sure;
			long to = (forked != null && forked.to() != null) ? forked.to() : size() - 1;
			wrong(Verdict.CHANGED, from, Math.max(from, to), "root.differs", TilePath.CHECKPOINT);
		}
		return result();
	}

	private Finding result() {
		Finding found = this.found;
		if (found != null) {
			return (isTreeSigned() || found.from() == null || found.from() <= this.sure) ? found
					: Finding.of(found.verdict(), found.size(), this.sure, Objects.requireNonNull(found.to()),
							found.why(), found.where());
		}
		return (this.forked != null) ? this.forked : Finding.unchanged(size());
	}

	/**
	 * Whether the tree, as the entries make it or as it is kept, is the one that was
	 * signed; if not, entries before the first one that shows may be wrong as well.
	 */
	private boolean isTreeSigned() {
		if (size() == this.checkpoint.size() && this.tree.root().equals(this.checkpoint.root())) {
			return true;
		}
		try {
			return new Tree(this.checkpoint.size(), this.kept).root().equals(this.checkpoint.root());
		}
		catch (Malformed ex) {
			return false;
		}
	}

	/** Older checkpoints of this size. */
	private void agree() {
		boolean agreed = false;
		boolean differed = false;
		while (this.next != null && this.next.size() <= size()) {
			boolean same = this.next.size() == size() && this.next.root().equals(this.tree.root());
			agreed |= same;
			differed |= !same;
			this.next = this.older.hasNext() ? this.older.next() : null;
		}
		if (differed && this.forked == null) {
			this.forked = Finding.of(Verdict.FORKED, this.checkpoint.size(), this.sure, Math.max(this.sure, size() - 1),
					"older.differs", String.valueOf(size()));
		}
		else if (agreed && this.forked == null) {
			this.sure = size();
		}
	}

	private void compare(int level, long index, Tile own) {
		long span = 1L << (level * Tile.HEIGHT);
		long start = index * span * Tile.WIDTH;
		String where = this.name.of(level, index, own.width());
		try {
			Tile kept = this.kept.tile(level, index, own.width());
			int at = differs(level, index, own, kept);
			if (at < own.width()) {
				wrong(Verdict.CHANGED, start + at * span, start + (at + 1) * span - 1,
						(level == 0) ? "entry.differs" : "tile.differs", where);
			}
			else if (kept.width() > own.width()) {
				wrong(Verdict.CHANGED, start, start + own.width() * span - 1, "tile.longer", where);
			}
		}
		catch (Malformed ex) {
			wrong(Verdict.CHANGED, start, start + own.width() * span - 1, "tile.missing", where);
		}
	}

	/**
	 * The first place at which a tile differs from what is kept, and not only because the
	 * one below differs, which was told already.
	 */
	private int differs(int level, long index, Tile own, Tile kept) {
		int at = own.differsFrom(kept);
		while (level > 0 && at < Math.min(own.width(), kept.width())
				&& (own.at(at).equals(kept.at(at)) || isRootOfKept(level - 1, index * Tile.WIDTH + at, kept.at(at)))) {
			at++;
		}
		return at;
	}

	private boolean isRootOfKept(int level, long index, Hash root) {
		try {
			return this.kept.tile(level, index, Tile.WIDTH).root().equals(root);
		}
		catch (Malformed ex) {
			return true;
		}
	}

	private void wrong(Verdict verdict, long from, long to, String why, String where) {
		this.found = Finding.earlier(this.found, Finding.of(verdict, this.checkpoint.size(), from, to, why, where));
	}

}
