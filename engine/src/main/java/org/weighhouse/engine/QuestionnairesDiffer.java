package org.weighhouse.engine;

import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Questionnaire;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * Cases answered to one questionnaire cannot be judged by rules about another. Other
 * wording of a question is no difference.
 */
public final class QuestionnairesDiffer extends IllegalArgumentException {

	@Serial
	private static final long serialVersionUID = 1;

	private QuestionnairesDiffer(String message) {
		super(message);
	}

	/** Refuses, and names every question that differs. */
	static void check(Questionnaire one, Questionnaire other) {
		if (one != other) {
			List<String> differences = differences(one, other);
			if (!differences.isEmpty()) {
				throw new QuestionnairesDiffer("the questionnaires differ: " + String.join("; ", differences));
			}
		}
	}

	/** Refuses answers to other questions than those of a rule base, and says which. */
	static void check(Rulebook rulebook, Answers answers) {
		if (rulebook.questionnaire() != answers.questionnaire()) {
			List<String> differences = differences(rulebook.questionnaire(), answers.questionnaire());
			if (!differences.isEmpty()) {
				throw new QuestionnairesDiffer("answers to another questionnaire than that of the rule base "
						+ rulebook.digest() + ": " + String.join("; ", differences)
						+ "; answer the questions of this rule base, or judge by the one that asked them");
			}
		}
	}

	private static List<String> differences(Questionnaire one, Questionnaire other) {
		List<String> differences = new ArrayList<>();
		Set<String> ids = new LinkedHashSet<>(one.ids());
		ids.addAll(other.ids());
		for (String id : ids) {
			String difference = difference(one.find(id), other.find(id));
			if (difference != null) {
				differences.add("`" + id + "` " + difference);
			}
		}
		return differences;
	}

	private static @Nullable String difference(@Nullable Question one, @Nullable Question other) {
		if (one == null) {
			return "is new";
		}
		if (other == null) {
			return "is missing";
		}
		if (!one.answerIds().equals(other.answerIds())) {
			return "has other answers";
		}
		if (one.unknownRank() != other.unknownRank()) {
			return "counts unknown as another answer";
		}
		return (one.index() == other.index()) ? null : "stands in another place";
	}

}
