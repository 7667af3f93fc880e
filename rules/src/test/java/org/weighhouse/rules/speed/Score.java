package org.weighhouse.rules.speed;

import java.util.Arrays;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/**
 * What one turn of a benchmark gave.
 *
 * @param mean time of one run, in the unit of the benchmark
 * @param bytes allocated by one run
 */
record Score(double mean, double median, double p99, double bytes) {

	static Score of(RunResult result) {
		Statistics times = result.getPrimaryResult().getStatistics();
		Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
		return new Score(times.getMean(), times.getPercentile(50), times.getPercentile(99),
				(bytes != null) ? bytes.getScore() : Double.NaN);
	}

	static double median(double... values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

}
