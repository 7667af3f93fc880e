package org.weighhouse.rules.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A finished process of another JVM: what it said, and what it took.
 *
 * @param seconds by the clock
 * @param cpuSeconds of all its threads, in steps of ten milliseconds; NaN where the
 * system does not tell
 */
record Child(int exit, String output, double seconds, double cpuSeconds) {

	/** Without it the tests' logging writes what Drools does, step by step. */
	static final String QUIET = "-Dlogback.configurationFile=org/weighhouse/rules/speed/quiet.xml";

	private static final Path OURSELVES = Path.of("/proc/self/stat");

	/** Runs a main class of the tests. */
	static Child main(String heap, Class<?> main, Object... arguments) {
		List<String> command = new ArrayList<>(
				List.of(heap, QUIET, "-classpath", System.getProperty("java.class.path"), main.getName()));
		for (Object argument : arguments) {
			command.add(argument.toString());
		}
		return java(command);
	}

	static Child java(List<String> arguments) {
		List<String> command = new ArrayList<>(arguments);
		command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
		try {
			double cpu = childrensCpuSeconds();
			long start = System.nanoTime();
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			String output = new String(process.getInputStream().readAllBytes());
			int exit = process.waitFor();
			return new Child(exit, output, (System.nanoTime() - start) / 1e9, childrensCpuSeconds() - cpu);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException("interrupted", ex);
		}
	}

	/** The user and system time of all processes that we have waited for. */
	private static double childrensCpuSeconds() throws IOException {
		if (!Files.isReadable(OURSELVES)) {
			return Double.NaN;
		}
		String stat = Files.readString(OURSELVES);
		String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
		return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / 100.0;
	}

	/** What it said, if it ended well. */
	String told() {
		if (this.exit != 0) {
			throw new IllegalStateException("ended with " + this.exit + ":\n" + this.output);
		}
		return this.output.strip();
	}

}
