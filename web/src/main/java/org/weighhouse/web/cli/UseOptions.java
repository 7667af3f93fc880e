package org.weighhouse.web.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Rulebook;
import picocli.CommandLine.Option;

/**
 * The options that say in which use, with which controls and for whom something is
 * judged.
 */
final class UseOptions {

	@Option(names = "--preset", paramLabel = "ID")
	private @Nullable String preset;

	@Option(names = "--use", split = ",", paramLabel = "QUESTION=ANSWER")
	private List<String> use = List.of();

	@Option(names = "--controls", split = ",", paramLabel = "ID")
	private List<String> controls = List.of();

	@Option(names = "--organisation", paramLabel = "FILE")
	private @Nullable Path organisation;

	JudgeOptions check(Rulebook rulebook, Words words) throws IOException {
		return JudgeOptions.check(rulebook, this.preset, this.use, this.controls, this.organisation, words);
	}

}
