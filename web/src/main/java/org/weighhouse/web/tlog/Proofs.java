package org.weighhouse.web.tlog;

import java.util.Iterator;
import java.util.List;

/**
 * Checks proofs, knowing nothing but two roots or a leaf and a root (RFC 9162, 2.1.3.2
 * and 2.1.4.2).
 */
public final class Proofs {

	private Proofs() {
	}

	/** Whether a leaf stands at its place in the tree with this root. */
	public static boolean includes(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
		if (index < 0 || index >= size) {
			return false;
		}
		long place = index;
		long last = size - 1;
		Hash hash = leaf;
		for (Hash next : proof) {
			if (last == 0) {
				return false;
			}
			if ((place & 1) == 1 || place == last) {
				hash = Hash.node(next, hash);
				while (place != 0 && (place & 1) == 0) {
					place >>= 1;
					last >>= 1;
				}
			}
			else {
				hash = Hash.node(hash, next);
			}
			place >>= 1;
			last >>= 1;
		}
		return last == 0 && hash.equals(root);
	}

	/** Whether the older tree is the beginning of the newer one. */
	public static boolean extend(long older, Hash olderRoot, long newer, Hash newerRoot, List<Hash> proof) {
		if (older < 0 || older > newer) {
			return false;
		}
		if (older == newer) {
			return proof.isEmpty() && olderRoot.equals(newerRoot);
		}
		if (older == 0) {
			return proof.isEmpty() && olderRoot.equals(Hash.EMPTY);
		}
		return extend(older, olderRoot, newer, newerRoot, proof.iterator());
	}

	private static boolean extend(long older, Hash olderRoot, long newer, Hash newerRoot, Iterator<Hash> proof) {
		int whole = Long.numberOfTrailingZeros(older);
		long place = older - 1 >> whole;
		long last = newer - 1 >> whole;
		if (Long.bitCount(older) != 1 && !proof.hasNext()) {
			return false;
		}
		Hash first = (Long.bitCount(older) == 1) ? olderRoot : proof.next();
		Hash second = first;
		while (proof.hasNext()) {
			Hash next = proof.next();
			if (last == 0) {
				return false;
			}
			if ((place & 1) == 1 || place == last) {
				first = Hash.node(next, first);
				second = Hash.node(next, second);
				while (place != 0 && (place & 1) == 0) {
					place >>= 1;
					last >>= 1;
				}
			}
			else {
				second = Hash.node(second, next);
			}
			place >>= 1;
			last >>= 1;
		}
		return last == 0 && first.equals(olderRoot) && second.equals(newerRoot);
	}

}
