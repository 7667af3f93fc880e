package org.weighhouse.web.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.TextFiles;
import org.weighhouse.engine.rulebook.Organisation;
import org.weighhouse.engine.rulebook.OrganisationFile;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Questionnaire;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.text.NearestWord;

/**
 * What was said beside the target, checked against the rule base.
 *
 * @param organisation the one that was named, or null: then the shipped one counts for
 * tools of the catalogue, and none for a case, which is judged as it stands
 */
record JudgeOptions(@Nullable Preset preset, Map<String, String> use, List<String> controls,
		@Nullable Organisation organisation) {

	/** Checks everything and tells all mistakes at once. */
	static JudgeOptions check(Rulebook rulebook, @Nullable String preset, List<String> said, List<String> named,
			@Nullable Path organisation, Words words) throws IOException {
		List<String> mistakes = new ArrayList<>();
		Preset chosen = (preset != null) ? rulebook.presets().get(preset) : null;
		if (preset != null && chosen == null) {
			mistakes.add(unknown(words, "--preset", preset, rulebook.presets().keySet()));
		}
		Map<String, String> use = pairs(said, mistakes, words);
		List<String> controls = named.stream().map(String::strip).toList();
		use.forEach((id, answer) -> {
			Question question = rulebook.questionnaire().find(id);
			if (question == null) {
				mistakes.add(unknown(words, "--use", id, rulebook.questionnaire().ids()));
			}
			else if (question.rank(answer) < 0 && !answer.equals(Questionnaire.UNKNOWN)) {
				mistakes.add(unknown(words, "--use " + id, answer, question.answerIds()));
			}
		});
		for (String control : controls) {
			if (rulebook.controls().find(control) == null) {
				mistakes.add(unknown(words, "--controls", control, rulebook.controls().ids()));
			}
		}
		if (organisation != null && !Files.isRegularFile(organisation)) {
			mistakes.add(words.get("noFile", "--organisation", organisation));
		}
		if (!mistakes.isEmpty()) {
			throw new Exit.BadInput(String.join("\n", mistakes));
		}
		Organisation read = (organisation == null) ? null : read(organisation, rulebook);
		return new JudgeOptions(chosen, Map.copyOf(use), List.copyOf(controls), read);
	}

	private static Organisation read(Path file, Rulebook rulebook) throws IOException {
		try (InputStream text = Files.newInputStream(file)) {
			return OrganisationFile.read(file.toString(), TextFiles.text(text, file.toString()), rulebook);
		}
	}

	/** Each question once, as `question=answer`. */
	private static Map<String, String> pairs(List<String> said, List<String> mistakes, Words words) {
		Map<String, String> pairs = new LinkedHashMap<>();
		for (String each : said) {
			String[] parts = each.strip().split("=", 2);
			if (parts.length < 2) {
				mistakes.add(words.get("noAnswer", each));
			}
			else if (pairs.put(parts[0].strip(), parts[1].strip()) != null) {
				mistakes.add(words.get("twice", parts[0].strip()));
			}
		}
		return pairs;
	}

	static String unknown(Words words, String option, String found, Collection<String> valid) {
		String nearest = NearestWord.to(found, valid);
		return (nearest != null) ? words.get("unknownWordNear", option, found, nearest)
				: words.get("unknownWord", option, found, String.join(", ", valid));
	}

}
