package org.weighhouse.engine.rulebook;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.text.Fields;
import org.weighhouse.engine.text.Node;
import org.weighhouse.engine.text.Place;
import org.weighhouse.engine.text.Problems;

/**
 * Reads conditions: a map of questions with their "atLeast", `any` with alternatives and
 * `all` with a list. Nothing else is in the language.
 */
final class ConditionReader {

	private static final int MOST = 20;

	private final Questionnaire questionnaire;

	private final Problems problems;

	ConditionReader(Questionnaire questionnaire, Problems problems) {
		this.questionnaire = questionnaire;
		this.problems = problems;
	}

	/** The conditions of a rule: all of them must hold. */
	Condition.AllOf when(@Nullable Node node, Place otherwise) {
		if (node == null) {
			this.problems.add(otherwise, "a rule without `when`", "`when` with at least one condition");
			return new Condition.AllOf(List.of());
		}
		Condition.AllOf all = new Condition.AllOf(parts(node));
		if (all.leaves().count() > MOST) {
			this.problems.add(node.place(), "more than " + MOST + " conditions", "at most " + MOST);
		}
		return all;
	}

	/** Alternatives: one of them must hold. */
	Condition any(@Nullable Node node) {
		return new Condition.AnyOf((node != null) ? parts(node) : List.of());
	}

	private List<Condition> parts(Node node) {
		if (node instanceof Node.Items items) {
			if (items.items().isEmpty()) {
				this.problems.add(node.place(), "no condition", "at least one");
			}
			return items.items().stream().map(this::part).toList();
		}
		if (!(node instanceof Node.Entries entries)) {
			this.problems.add(node.place(), node.kind(), "conditions such as `egress: { atLeast: VENDOR_API }`");
			return List.of();
		}
		if (entries.values().isEmpty()) {
			this.problems.add(node.place(), "no condition", "at least one");
		}
		List<Condition> parts = new ArrayList<>();
		entries.values().forEach((key, value) -> {
			Place place = entries.keys().getOrDefault(key, value.place());
			switch (key) {
				case "any" -> parts.add(alternatives(value, place));
				case "all" -> parts.addAll(parts(value));
				default -> {
					Condition atLeast = atLeast(key, place, value);
					if (atLeast != null) {
						parts.add(atLeast);
					}
				}
			}
		});
		return parts;
	}

	private Condition part(Node node) {
		List<Condition> parts = parts(node);
		return (parts.size() == 1) ? parts.get(0) : new Condition.AllOf(parts);
	}

	private Condition alternatives(Node node, Place place) {
		List<Condition> parts = parts(node);
		if (parts.size() == 1) {
			this.problems.add(place, "`any` with one condition", "at least two");
		}
		return new Condition.AnyOf(parts);
	}

	private @Nullable Condition atLeast(String id, Place place, Node value) {
		Question question = this.questionnaire.find(id);
		Fields fields = Fields.of(value, place, "a condition", this.problems);
		String answer = fields.word("atLeast");
		fields.noOthers();
		if (question == null) {
			this.problems.addUnknownWord(place, id, "a question", this.questionnaire.ids());
			return null;
		}
		int rank = question.rank(answer);
		if (rank < 0 && !answer.isEmpty()) {
			this.problems.addUnknownWord(fields.place("atLeast"), answer, "an answer of `" + id + "`",
					question.answerIds());
			return null;
		}
		if (rank == 0) {
			this.problems.add(fields.place("atLeast"), "`" + answer + "`, which always holds",
					"an answer above the most harmless one");
		}
		return (rank < 1) ? null : new Condition.AtLeast(question, rank);
	}

}
