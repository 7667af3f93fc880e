package org.weighhouse.engine.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.text.Fields;

/**
 * Reads the questionnaire, a file a group.
 */
final class QuestionReader {

	private static final Map<String, Boolean> HALVES = Map.of("profile", false, "use", true);

	private final List<Question> questions = new ArrayList<>();

	private final Map<String, String> groups = new LinkedHashMap<>();

	/** Reads the groups in the order that they give themselves. */
	void read(List<Fields> files) {
		files.stream().sorted(Comparator.comparingInt((file) -> file.number("order"))).forEach(this::group);
	}

	private void group(Fields fields) {
		String group = fields.word("group");
		if (this.groups.putIfAbsent(group, fields.word("title")) != null) {
			fields.problems().add(fields.place("group"), "the group `" + group + "` a second time", "each group once");
		}
		fields.each("questions", "a question", (each) -> {
			Question question = question(group, each);
			return (question != null && this.questions.add(question)) ? question : null;
		});
		fields.noOthers();
	}

	private @Nullable Question question(String group, Fields fields) {
		String id = fields.word("id");
		Boolean ofUse = fields.oneOf("half", "`profile` or `use`", HALVES);
		AskedOf askedOf = fields.oneOf("askedOf", "who is asked", AskedOf.BY_WORD);
		List<Question.Answer> answers = new ArrayList<>();
		fields.map("answers").wordMap().forEach((answer, label) -> answers.add(new Question.Answer(answer, label)));
		List<String> answerIds = answers.stream().map(Question.Answer::id).toList();
		Changeable changeable = Changeable.read(fields, id, Boolean.TRUE.equals(ofUse), answerIds);
		String unknown = fields.word("unknownCountsAs");
		int unknownRank = answerIds.indexOf(unknown);
		List<String> needsEvidence = fields.wordsOf("needsEvidence", "an answer of `" + id + "`", answerIds);
		String name = fields.word("name");
		String text = fields.word("question");
		String hint = fields.word("hint");
		fields.noOthers();
		if (answers.size() < 2) {
			fields.problems().add(fields.place("answers"), "fewer than two answers", "at least two, harmless first");
			return null;
		}
		if (unknownRank < 1) {
			fields.problems()
				.addUnknownWord(fields.place("unknownCountsAs"), unknown, "an answer above the most harmless one",
						answerIds.subList(1, answerIds.size()));
			return null;
		}
		evidenceFollowsUnknown(fields, answerIds, unknownRank, needsEvidence);
		if (this.questions.stream().anyMatch((other) -> other.id().equals(id))) {
			fields.problems().add(fields.place("id"), "the question `" + id + "` a second time", "each id once");
		}
		if (ofUse == null || askedOf == null) {
			return null;
		}
		return new Question(-1, id, group, name, ofUse, askedOf, changeable, text, hint, answers, unknownRank,
				Set.copyOf(needsEvidence));
	}

	private void evidenceFollowsUnknown(Fields fields, List<String> answers, int unknownRank, List<String> needs) {
		if (!needs.equals(answers.subList(unknownRank + 1, answers.size()))) {
			fields.problems()
				.add(fields.place("needsEvidence"), needs.toString(),
						"exactly the answers above `unknownCountsAs`, in order");
		}
	}

	/**
	 * The questions of the tool first, those of the use last, each in the order of the
	 * files.
	 */
	Questionnaire questionnaire() {
		List<Question> numbered = new ArrayList<>();
		for (boolean ofUse : new boolean[] { false, true }) {
			for (Question question : this.questions) {
				if (question.ofUse() == ofUse) {
					numbered.add(new Question(numbered.size(), question.id(), question.group(), question.name(),
							question.ofUse(), question.askedOf(), question.changeable(), question.text(),
							question.hint(), question.answers(), question.unknownRank(), question.needsEvidence()));
				}
			}
		}
		return new Questionnaire(numbered, this.groups);
	}

}
