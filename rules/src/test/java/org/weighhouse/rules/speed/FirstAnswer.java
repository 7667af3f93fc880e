package org.weighhouse.rules.speed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The command line's answer to its first question, from the start of a JVM to its end:
 * from the fat jar, from the jar extracted, and from that with an archive of its classes.
 */
final class FirstAnswer {

	private static final List<String> QUESTION = List.of("judge", "../docs/examples/command-line-agent.yml");

	private final Path fat;

	private final Path extracted;

	private final Path archive;

	FirstAnswer(Path fat, Path folder) {
		this.fat = fat;
		this.extracted = folder.resolve("extracted");
		this.archive = folder.resolve("weighhouse.jsa");
	}

	/** Starts of each layout. */
	record Starts(List<Child> fat, List<Child> extracted, List<Child> archive) {

		static double median(List<Child> starts, ToDoubleFunction<Child> figure) {
			return Score.median(starts.stream().mapToDouble(figure).toArray());
		}

	}

	/** In turns, after one start of each that does not count. */
	Starts measure(int count) {
		prepare();
		Starts starts = new Starts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		for (int each = 0; each <= count; each++) {
			Child fat = ask(List.of(), this.fat);
			Child extracted = ask(List.of(), jar());
			Child archive = ask(List.of("-XX:SharedArchiveFile=" + this.archive), jar());
			if (each > 0) {
				starts.fat().add(fat);
				starts.extracted().add(extracted);
				starts.archive().add(archive);
			}
		}
		return starts;
	}

	private void prepare() {
		if (!Files.exists(this.fat)) {
			throw new IllegalStateException("no " + this.fat + ": `mvn package` makes it");
		}
		Child.java(List.of("-Djarmode=tools", "-jar", this.fat.toString(), "extract", "--force", "--destination",
				this.extracted.toString()))
			.told();
		ask(List.of("-XX:ArchiveClassesAtExit=" + this.archive), jar());
	}

	private Path jar() {
		return this.extracted.resolve(this.fat.getFileName());
	}

	private static Child ask(List<String> options, Path jar) {
		List<String> command = new ArrayList<>(options);
		command.addAll(List.of("-jar", jar.toString()));
		command.addAll(QUESTION);
		Child child = Child.java(command);
		child.told();
		return child;
	}

}
