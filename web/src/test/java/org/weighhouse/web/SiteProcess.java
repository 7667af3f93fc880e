package org.weighhouse.web;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The site as a process of its own, on a port that was free. Closing it kills it: nothing
 * of it is asked, nothing is written any more (SIGKILL where there are signals).
 */
final class SiteProcess implements AutoCloseable {

	private static final Pattern READY = Pattern.compile("Weighhouse is ready: open http://localhost:(\\d+)/");

	private static final Pattern SET_UP = Pattern.compile("/set-up/\\S+");

	private final Process process;

	private final Thread withTheTests;

	private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();

	private final CompletableFuture<Integer> port = new CompletableFuture<>();

	private final CompletableFuture<String> setUp = new CompletableFuture<>();

	private SiteProcess(Process process) {
		this.process = process;
		this.withTheTests = new Thread(process::destroyForcibly);
		Runtime.getRuntime().addShutdownHook(this.withTheTests);
		Thread listener = new Thread(this::listen, "site-" + process.pid());
		listener.setDaemon(true);
		listener.start();
	}

	/** Waits until it is ready. */
	static SiteProcess start(Path data, Map<String, String> settings)
			throws IOException, InterruptedException, ExecutionException {
		return start(data, settings, null);
	}

	/** The same with some classes more. */
	static SiteProcess start(Path data, Map<String, String> settings, @Nullable Path classes)
			throws IOException, InterruptedException, ExecutionException {
		ProcessBuilder command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Xmx384m", "-cp",
				classPath() + ((classes != null) ? File.pathSeparator + classes : ""), Weighhouse.class.getName(),
				"--server.port=0", "--weighhouse.data=" + data)
			.directory(data.toFile())
			.redirectErrorStream(true);
		command.environment().putAll(settings);
		SiteProcess site = new SiteProcess(command.start());
		try {
			site.port.get(3, TimeUnit.MINUTES);
			return site;
		}
		catch (TimeoutException ex) {
			throw new IllegalStateException("not ready: " + site.said, ex);
		}
		finally {
			if (!site.port.isDone() || site.port.isCompletedExceptionally()) {
				site.close();
			}
		}
	}

	/** As it is delivered: without what belongs to tests only. */
	private static String classPath() {
		Path tests = Path.of("target", "test-classes").toAbsolutePath();
		List<String> parts = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((part) -> !Path.of(part).toAbsolutePath().equals(tests))
			.toList();
		return String.join(File.pathSeparator, parts);
	}

	private void listen() {
		try (BufferedReader lines = this.process.inputReader()) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				this.said.add(line);
				Matcher ready = READY.matcher(line);
				if (ready.find()) {
					this.port.complete(Integer.valueOf(ready.group(1)));
				}
				Matcher link = SET_UP.matcher(line);
				if (link.find()) {
					this.setUp.complete(link.group());
				}
			}
		}
		catch (IOException ex) {
			this.said.add(ex.toString());
		}
		this.port.completeExceptionally(new IllegalStateException("ended: " + String.join("\n", this.said)));
	}

	/** Whether a line that it wrote holds these words. */
	boolean hasSaid(String words) {
		return this.said.stream().anyMatch((line) -> line.contains(words));
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.port.join());
	}

	/** The path of the link that makes the first administrator. */
	String setUp() throws InterruptedException, ExecutionException, TimeoutException {
		return this.setUp.get(1, TimeUnit.MINUTES);
	}

	@Override
	public void close() {
		this.process.destroyForcibly().onExit().join();
		Runtime.getRuntime().removeShutdownHook(this.withTheTests);
	}

}
