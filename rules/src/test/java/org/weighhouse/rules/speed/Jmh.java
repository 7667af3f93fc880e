package org.weighhouse.rules.speed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks, each turn in a fresh JVM, and keeps what JMH says of every turn.
 */
final class Jmh {

	/** A benchmark with its parameters. */
	record Bench(Class<?> type, String method, Map<String, ?> parameters) {

		Bench(Class<?> type, String method) {
			this(type, method, Map.of());
		}

		@Override
		public String toString() {
			return this.type.getSimpleName() + "." + this.method + this.parameters;
		}

	}

	private final Effort effort;

	private final Path folder;

	private int turn;

	Jmh(Effort effort, Path folder) {
		this.effort = effort;
		this.folder = folder;
	}

	Effort effort() {
		return this.effort;
	}

	/**
	 * In turns: one after the other, round after round, so that all meet the same noise.
	 */
	List<Turns> inTurns(Bench... benches) {
		List<Turns> turns = Stream.of(benches).map((each) -> new Turns(new ArrayList<>())).toList();
		for (int round = 0; round < this.effort.rounds(); round++) {
			for (int each = 0; each < benches.length; each++) {
				turns.get(each).scores().add(run(benches[each], warm(Mode.AverageTime)));
			}
		}
		return turns;
	}

	/** Every single run timed, after a longer warm-up: what is rare must not be it. */
	Turns sampled(Bench bench) {
		return new Turns(List.of(run(bench, warm(Mode.SampleTime).warmupIterations(2 * this.effort.warmUp()))));
	}

	/** For what takes many seconds: run once to warm up, then the median of three. */
	Turns once(Bench bench) {
		return new Turns(List.of(run(bench,
				options(Mode.SingleShotTime).warmupIterations(1).measurementIterations(this.effort.rounds()))));
	}

	/** The first run of a JVM, five times. */
	Turns cold(Bench bench) {
		return new Turns(List
			.of(run(bench, options(Mode.SingleShotTime).warmupIterations(0).measurementIterations(1).forks(5))));
	}

	private ChainedOptionsBuilder warm(Mode mode) {
		return options(mode).warmupIterations(this.effort.warmUp()).measurementIterations(this.effort.seconds());
	}

	private static ChainedOptionsBuilder options(Mode mode) {
		return new OptionsBuilder().mode(mode)
			.warmupTime(TimeValue.seconds(1))
			.measurementTime(TimeValue.seconds(1))
			.forks(1)
			.jvmArgs("-Xmx4g", Child.QUIET);
	}

	private Score run(Bench bench, ChainedOptionsBuilder options) {
		this.turn++;
		System.out.print(bench + " ");
		bench.parameters().forEach((name, value) -> options.param(name, value.toString()));
		options.include("\\Q" + bench.type().getName() + "." + bench.method() + "\\E$")
			.addProfiler(GCProfiler.class)
			.shouldFailOnError(true)
			.verbosity(VerboseMode.SILENT)
			.resultFormat(ResultFormatType.JSON)
			.result(this.folder.resolve(String.format("%03d-%s.json", this.turn, bench.method())).toString());
		try {
			Collection<RunResult> results = new Runner(options.build()).run();
			RunResult result = results.iterator().next();
			Score score = Score.of(result);
			System.out.printf("%.3f %s%n", score.mean(), result.getPrimaryResult().getScoreUnit());
			return score;
		}
		catch (RunnerException ex) {
			throw new IllegalStateException("cannot measure " + bench, ex);
		}
	}

}
