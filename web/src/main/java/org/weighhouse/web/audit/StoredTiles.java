package org.weighhouse.web.audit;

import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.web.tlog.GrowingTree;
import org.weighhouse.web.tlog.Hash;
import org.weighhouse.web.tlog.Malformed;
import org.weighhouse.web.tlog.Tile;
import org.weighhouse.web.tlog.Tiles;

/**
 * The tiles of the log in the database. Only full ones have a row; the others are put
 * together from what stands below.
 */
@Component
class StoredTiles implements Tiles {

	private static final int HEIGHT = 8;

	private final JdbcClient jdbc;

	StoredTiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void add(int level, long index, Tile tile) {
		this.jdbc.sql("insert into audit_tile (level, idx, hashes, root) values (:level, :index, :hashes, :root)")
			.param("level", level)
			.param("index", index)
			.param("hashes", tile.bytes())
			.param("root", tile.root().bytes())
			.update();
	}

	@Override
	public Tile tile(int level, long index, int width) {
		Tile full = this.jdbc.sql("select hashes from audit_tile where level = :level and idx = :index")
			.param("level", level)
			.param("index", index)
			.query(byte[].class)
			.optional()
			.map(Tile::of)
			.orElse(null);
		if (full == null && width == Tile.WIDTH) {
			throw new Malformed("found no tile " + level + "/" + index + ", expected a full one");
		}
		return (full != null) ? full : Tile.of((level == 0) ? leaves(index, width) : roots(level - 1, index, width));
	}

	private List<Hash> leaves(long index, int width) {
		return this.jdbc.sql("""
				select e.leaf_sha256 from audit_seq s join audit_entry e on e.id = s.entry
				where s.seq >= :from and s.seq < :to order by s.seq
				""")
			.param("from", index * Tile.WIDTH)
			.param("to", index * Tile.WIDTH + width)
			.query(String.class)
			.list()
			.stream()
			.map(Hash::ofHex)
			.toList();
	}

	private List<Hash> roots(int level, long index, int width) {
		return this.jdbc.sql("""
				select root from audit_tile where level = :level and idx >= :from and idx < :to order by idx
				""")
			.param("level", level)
			.param("from", index * Tile.WIDTH)
			.param("to", index * Tile.WIDTH + width)
			.query(byte[].class)
			.list()
			.stream()
			.map(Hash::of)
			.toList();
	}

	/** A tree of so many entries that goes on growing here. */
	GrowingTree growing(long size) {
		List<Tile> edge = new ArrayList<>();
		for (int level = 0; size >> (level * HEIGHT) > 0; level++) {
			int width = (int) (size >> (level * HEIGHT)) & (Tile.WIDTH - 1);
			edge.add((width > 0) ? tile(level, GrowingTree.fullTiles(size, level), width) : Tile.of(List.of()));
		}
		return new GrowingTree(size, edge, this::add);
	}

}
