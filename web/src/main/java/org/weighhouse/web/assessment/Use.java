package org.weighhouse.web.assessment;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Questionnaire;

/**
 * What somebody wants to use, and how.
 *
 * @param edition tool and edition, as `claude-code/managed-default`
 * @param preset the preset that was kept; null for none
 * @param blueprint the ready-made way that was taken; null for none
 * @param answers what whoever asks says themselves, by question id
 * @param request the request it belongs to, whose own controls count; null for none
 */
public record Use(String edition, @Nullable String preset, @Nullable String blueprint, Map<String, String> answers,
		@Nullable Long request) {

	public Use {
		answers = Collections.unmodifiableMap(new TreeMap<>(answers));
	}

	/**
	 * The same use of another tool. What was said of the tool itself is not said of the
	 * other.
	 */
	Use ofAnother(String other, Questionnaire questionnaire) {
		Map<String, String> ofUse = new TreeMap<>(this.answers);
		ofUse.keySet().removeIf((id) -> {
			Question question = questionnaire.find(id);
			return question == null || !question.ofUse();
		});
		return new Use(other, this.preset, this.blueprint, ofUse, this.request);
	}

}
