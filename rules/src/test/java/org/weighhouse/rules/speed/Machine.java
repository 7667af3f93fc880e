package org.weighhouse.rules.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

/**
 * What the figures were measured on.
 */
final class Machine {

	private static final Path CPU = Path.of("/proc/cpuinfo");

	private static final OperatingSystemMXBean SYSTEM = ManagementFactory
		.getPlatformMXBean(OperatingSystemMXBean.class);

	private Machine() {
	}

	static String describe() {
		return String.format(Locale.ROOT, "%s, %d cores, %.0f GB; %s %s; %s %s", processor(),
				Runtime.getRuntime().availableProcessors(), SYSTEM.getTotalMemorySize() / 1e9,
				System.getProperty("os.name"), System.getProperty("os.arch"), System.getProperty("java.vm.name"),
				System.getProperty("java.vm.version"));
	}

	/** How much else ran, in the last minute. */
	static double load() {
		return SYSTEM.getSystemLoadAverage();
	}

	private static String processor() {
		if (!Files.isReadable(CPU)) {
			return "processor unknown";
		}
		try (Stream<String> lines = Files.lines(CPU)) {
			return lines.filter((line) -> line.startsWith("model name"))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse("processor unknown");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
