package org.weighhouse.web.tlog;

/**
 * Where the tiles of a tree are kept.
 */
@FunctionalInterface
public interface Tiles {

	/**
	 * A tile with at least so many hashes.
	 * @throws Malformed if there is none
	 */
	Tile tile(int level, long index, int width);

}
