package org.weighhouse.web.dashboard;

/**
 * Coordinates of charts.
 */
final class Numbers {

	private Numbers() {
	}

	/** A tenth of a pixel is enough. */
	static double round(double value) {
		return Math.round(value * 10) / 10.0;
	}

}
