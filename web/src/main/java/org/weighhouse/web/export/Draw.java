package org.weighhouse.web.export;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.weighhouse.web.digest.Sha256;

/**
 * A random sample that anybody can draw again: of all numbers, those whose SHA-256 of
 * `seed:number` sorts first.
 */
final class Draw {

	private final String seed;

	private final int size;

	private final PriorityQueue<Lot> lots = new PriorityQueue<>(Comparator.comparing(Lot::hash).reversed());

	private long population;

	Draw(String seed, int size) {
		this.seed = seed;
		this.size = size;
	}

	String seed() {
		return this.seed;
	}

	/** Only as many as are wanted are kept. */
	void add(String number) {
		this.population++;
		this.lots.add(new Lot(number, Sha256.of(this.seed + ":" + number)));
		if (this.lots.size() > this.size) {
			this.lots.remove();
		}
	}

	/** From how many it was drawn. */
	long population() {
		return this.population;
	}

	/** In the order of the draw. */
	List<Lot> drawn() {
		return this.lots.stream().sorted(Comparator.comparing(Lot::hash)).toList();
	}

	/** A number, and what it sorts by. */
	record Lot(String number, String hash) {
	}

}
