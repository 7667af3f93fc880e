package org.weighhouse.web.tool;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Edition.SourcedAnswer;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Questionnaire;

/**
 * What is known of an edition in one group of questions, each answer with its source.
 */
record EvidenceGroup(String title, List<Known> answers) {

	/** An answer in words, how well it is proved, and by what. */
	record Known(Question question, SourcedAnswer answer) {

		/** The answer that counts. */
		public String label() {
			return this.question.label(this.answer.is());
		}

		public Tool.@Nullable Source source() {
			return this.answer.source();
		}

		/** What other sources say, in words. */
		public List<Other> others() {
			return this.answer.conflicts()
				.stream()
				.map((conflict) -> new Other(this.question.label(conflict.is()), conflict.source()))
				.toList();
		}

	}

	/** What another source says. */
	record Other(String label, Tool.Source source) {
	}

	static List<EvidenceGroup> of(Edition edition, Questionnaire questionnaire) {
		List<EvidenceGroup> groups = new ArrayList<>();
		questionnaire.groups().forEach((id, title) -> {
			List<Known> answers = new ArrayList<>();
			for (Question question : questionnaire.questions()) {
				SourcedAnswer answer = edition.answers().get(question.id());
				if (question.group().equals(id) && answer != null) {
					answers.add(new Known(question, answer));
				}
			}
			if (!answers.isEmpty()) {
				groups.add(new EvidenceGroup(title, answers));
			}
		});
		return groups;
	}

}
