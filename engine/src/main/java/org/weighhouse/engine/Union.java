package org.weighhouse.engine;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/**
 * The union of sets of cases, of which one can be exchanged without uniting all the
 * others again. To be read, never to be changed.
 */
final class Union {

	private final List<RoaringBitmap> parts;

	private final RoaringBitmap all;

	/** The cases in more than one part; worked out when the first part is exchanged. */
	private @Nullable RoaringBitmap shared;

	private Union(List<RoaringBitmap> parts, RoaringBitmap all) {
		this.parts = parts;
		this.all = all;
	}

	static Union of(List<RoaringBitmap> parts) {
		return new Union(parts, unite(parts));
	}

	private static RoaringBitmap unite(List<RoaringBitmap> parts) {
		return (parts.size() == 1) ? parts.get(0) : FastAggregation.or(parts.iterator());
	}

	RoaringBitmap all() {
		return this.all;
	}

	/**
	 * This union with other parts.
	 * @param gone the parts left out
	 * @param kept the parts that stay
	 * @param added the parts that are new
	 */
	Union exchanging(List<RoaringBitmap> gone, List<RoaringBitmap> kept, List<RoaringBitmap> added) {
		List<RoaringBitmap> parts = Stream.concat(kept.stream(), added.stream()).toList();
		if (gone.size() > 1) {
			return of(parts);
		}
		RoaringBitmap united = unite(added);
		RoaringBitmap lost = RoaringBitmap.andNot(unite(gone), united);
		if (!lost.isEmpty()) {
			lost.andNot(shared());
		}
		if (lost.isEmpty() && this.all.contains(united)) {
			return new Union(parts, this.all);
		}
		RoaringBitmap changed = RoaringBitmap.andNot(this.all, lost);
		changed.or(united);
		return new Union(parts, changed);
	}

	private RoaringBitmap shared() {
		if (this.shared == null) {
			RoaringBitmap once = new RoaringBitmap();
			RoaringBitmap twice = new RoaringBitmap();
			for (RoaringBitmap part : this.parts) {
				twice.or(RoaringBitmap.and(once, part));
				once.or(part);
			}
			this.shared = twice;
		}
		return this.shared;
	}

}
