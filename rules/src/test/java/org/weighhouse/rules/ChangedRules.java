package org.weighhouse.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.weighhouse.engine.rulebook.RulebookReader;
import org.weighhouse.engine.text.InvalidFiles;
import org.weighhouse.engine.text.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The shipped rule base with changes, and what its reader says of them.
 */
final class ChangedRules {

	static final String TRIAL = "execution/ZZ01-a-trial.yml";

	/** A rule without mistakes. */
	static final String TRIAL_TEXT = """
			id: ZZ01
			title: A trial
			concern: RCE
			tier: HIGH
			when:
			  execCapability: { atLeast: ARBITRARY_LOCAL }
			  egress: { atLeast: VENDOR_API }
			lowered:
			  - { by: [M01], to: MEDIUM }
			why: For this test.
			references: ["NIST 800-53r5 CM-7"]
			""";

	private final Map<String, String> files = new TreeMap<>(ShippedRules.FILES);

	ChangedRules with(String path, String text) {
		this.files.put(path, text);
		return this;
	}

	ChangedRules without(String path) {
		assertThat(this.files.remove(path)).as(path).isNotNull();
		return this;
	}

	/** With a text in a file, which must be there, replaced by another. */
	ChangedRules with(String path, String text, String other) {
		assertThat(this.files.get(path)).as(path).contains(text);
		this.files.put(path, this.files.get(path).replace(text, other));
		return this;
	}

	/** With a rule that differs from the trial in one place. */
	ChangedRules withTrial(String text, String other) {
		assertThat(TRIAL_TEXT).contains(text);
		return with(TRIAL, TRIAL_TEXT.replace(text, other));
	}

	Map<String, String> files() {
		return this.files;
	}

	/** The path of a shipped rule. */
	static String rule(String id) {
		return ShippedRules.RULEBOOK.findRule(id).place().file();
	}

	/** Every mistake as the author sees it; none if it is in order. */
	List<String> problems() {
		try {
			RulebookReader.read(this.files);
			return List.of();
		}
		catch (InvalidFiles ex) {
			assertThat(ex).hasMessage(String.join("\n", ex.problems().stream().map(Problem::toString).toList()));
			return ex.problems().stream().map(Problem::toString).toList();
		}
	}

	/** The mistakes in the trial rule, without the name of its file. */
	List<String> trialProblems() {
		return problems().stream().map((problem) -> problem.replaceFirst("^" + TRIAL + ":", "")).toList();
	}

}
