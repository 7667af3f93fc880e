package org.weighhouse.web.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Edition;
import org.weighhouse.engine.rulebook.AskedOf;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Questionnaire;

/**
 * The form as it is drawn: what to weigh, the preset, and the questions in their groups.
 *
 * @param preset what was kept; null for none
 * @param ways the ready-made ways that are offered
 * @param blueprint the one that was taken; null for none
 * @param answered the questions for whoever asks that the preset answers
 * @param open the others
 * @param groups all other questions, by group; only for reviewers
 */
public record WeighPage(Subject subject, Collection<Preset> presets, @Nullable Preset preset, List<Way> ways,
		@Nullable Blueprint blueprint, boolean reviewer, List<QuestionView> answered, List<QuestionView> open,
		List<Group> groups, List<FormProblem> problems) {

	/** What is wrong with the choice of a way; null where nothing is. */
	public @Nullable FormProblem wayProblem() {
		return this.problems.stream()
			.filter((problem) -> problem.field().equals(FormReader.BLUEPRINT))
			.findFirst()
			.orElse(null);
	}

	/** The questions of a group. */
	record Group(String id, String title, List<QuestionView> questions) {

		public long unknown() {
			return this.questions.stream().filter((question) -> question.answer().isUnknown()).count();
		}

	}

	/**
	 * A ready-made way to run it.
	 *
	 * @param verified how many of its controls would count
	 */
	record Way(Blueprint blueprint, int verified) {
	}

	static WeighPage of(Weighed weighed, List<Way> ways) {
		return new Drawing(weighed).page(ways);
	}

	public String presetId() {
		return (this.preset != null) ? this.preset.id() : "";
	}

	public String blueprintId() {
		return (this.blueprint != null) ? this.blueprint.id() : "";
	}

	/** Counts the questions as it goes. */
	private static final class Drawing {

		private final Weighed weighed;

		private final Questionnaire questionnaire;

		private int number;

		Drawing(Weighed weighed) {
			this.weighed = weighed;
			this.questionnaire = weighed.form().ruleBase().questionnaire();
		}

		WeighPage page(List<Way> ways) {
			WeighForm form = this.weighed.form();
			Preset preset = form.preset();
			Map<String, String> given = (preset != null) ? preset.answers() : Map.of();
			List<Question> asked = this.questionnaire.askedOf(AskedOf.EMPLOYEE);
			List<QuestionView> answered = views(
					asked.stream().filter((question) -> given.containsKey(question.id())).toList());
			List<QuestionView> open = views(
					asked.stream().filter((question) -> !given.containsKey(question.id())).toList());
			return new WeighPage(this.weighed.subject(), form.ruleBase().rulebook().presets().values(), preset, ways,
					form.blueprint(), form.reviewer(), answered, open, form.reviewer() ? groups() : List.of(),
					form.problems());
		}

		private List<Group> groups() {
			List<Group> groups = new ArrayList<>();
			this.questionnaire.groups().forEach((id, title) -> {
				List<Question> questions = this.questionnaire.questions()
					.stream()
					.filter((question) -> question.group().equals(id) && question.askedOf() != AskedOf.EMPLOYEE)
					.toList();
				if (!questions.isEmpty()) {
					groups.add(new Group(id, title, views(questions)));
				}
			});
			return List.copyOf(groups);
		}

		private List<QuestionView> views(List<Question> questions) {
			return questions.stream().map(this::view).toList();
		}

		private QuestionView view(Question question) {
			String id = question.id();
			Edition edition = this.weighed.subject().edition();
			return new QuestionView(++this.number, question,
					AnswerWords.of(question, this.weighed.use().answers().get(id)),
					this.weighed.use().origins().get(id), edition.answers().get(id), this.weighed.form().problemAt(id));
		}

	}

}
