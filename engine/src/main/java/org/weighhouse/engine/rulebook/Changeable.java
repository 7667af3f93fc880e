package org.weighhouse.engine.rulebook;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.text.Fields;

/**
 * That an answer about a tool could be made less dangerous, and to what.
 *
 * @param to the answers that a change may lead to
 */
public record Changeable(ChangeableBy by, Set<String> to) {

	public Changeable {
		to = Set.copyOf(to);
	}

	/**
	 * Reads it; null where nobody can change the answer. Without `to` every answer but
	 * the most dangerous one may be reached.
	 */
	static @Nullable Changeable read(Fields question, String id, boolean ofUse, List<String> answers) {
		if (!question.has("changeable")) {
			return null;
		}
		if (ofUse) {
			question.problems()
				.add(question.keyPlace("changeable"), "`changeable` at a question of the use",
						"it at questions of the profile only: a use is changed on the form");
		}
		List<String> milder = answers.subList(0, Math.max(0, answers.size() - 1));
		Fields fields = question.map("changeable");
		ChangeableBy by = fields.oneOf("by", "who can change it", ChangeableBy.BY_WORD);
		boolean some = fields.has("to");
		List<String> to = some ? fields.wordsOf("to", "an answer of `" + id + "` below the most dangerous one", milder)
				: milder;
		if (some && to.isEmpty()) {
			fields.problems().add(fields.place("to"), "no answer", "at least one for `to`, or no `to`");
		}
		fields.noOthers();
		return (by != null) ? new Changeable(by, Set.copyOf(to)) : null;
	}

}
