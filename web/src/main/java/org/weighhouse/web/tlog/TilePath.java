package org.weighhouse.web.tlog;

/**
 * Where the parts of a log lie below its folder (C2SP tlog-tiles).
 */
public final class TilePath {

	public static final String CHECKPOINT = "checkpoint";

	/** The public key, as a verifier wants it. */
	public static final String KEY = "key";

	private static final int GROUP = 1000;

	private TilePath() {
	}

	/** Of hashes. */
	public static String tile(int level, long index, int width) {
		return "tile/" + level + "/" + number(index) + part(width);
	}

	/** Of entries. */
	public static String entries(long index, int width) {
		return "tile/entries/" + number(index) + part(width);
	}

	/** 1234067 as `x001/x234/067`. */
	private static String number(long index) {
		String path = "%03d".formatted(index % GROUP);
		for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
			path = "x%03d/".formatted(rest % GROUP) + path;
		}
		return path;
	}

	private static String part(int width) {
		return (width == Tile.WIDTH) ? "" : ".p/" + width;
	}

}
