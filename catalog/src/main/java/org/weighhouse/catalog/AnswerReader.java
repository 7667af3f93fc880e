package org.weighhouse.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Edition.EvidenceState;
import org.weighhouse.catalog.Edition.SourcedAnswer;
import org.weighhouse.engine.rulebook.AskedOf;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Questionnaire;
import org.weighhouse.engine.text.Fields;

/**
 * Reads the answers of one tool with their sources. An answer better than unknown needs a
 * source; of sources that disagree the worse counts.
 */
final class AnswerReader {

	/** The question that graded allegations answer. */
	static final String ALLEGATION = "allegation";

	/** The question that an end of life answers. */
	static final String MAINTENANCE = "maintenance";

	private static final Tool.Source NONE = new Tool.Source("", LocalDate.EPOCH);

	private static final Map<String, EvidenceState> STATES = Arrays.stream(EvidenceState.values())
		.collect(Collectors.toMap(EvidenceState::name, Function.identity()));

	private final Questionnaire questionnaire;

	private final Map<String, Tool.Source> sources;

	private final Set<String> cited = new HashSet<>();

	AnswerReader(Questionnaire questionnaire, Map<String, Tool.Source> sources) {
		this.questionnaire = questionnaire;
		this.sources = sources;
	}

	Map<String, SourcedAnswer> read(Fields fields) {
		Map<String, SourcedAnswer> answers = new LinkedHashMap<>();
		for (String id : fields.keys()) {
			Question question = this.questionnaire.find(id);
			if (question == null) {
				fields.problems().addUnknownWord(fields.keyPlace(id), id, "a question", this.questionnaire.ids());
			}
			else if (question.askedOf() == AskedOf.LOOKED_UP && !id.equals("vulns") && !id.equals("maintenance")) {
				fields.problems().add(fields.keyPlace(id), "`" + id + "`, which tables answer", "no answer here");
			}
			else {
				SourcedAnswer answer = answer(question, fields.map(id));
				if (answer != null) {
					answers.put(id, answer);
				}
			}
		}
		return answers;
	}

	private @Nullable SourcedAnswer answer(Question question, Fields fields) {
		String is = answerTo(question, fields);
		boolean sourced = fields.has("source");
		Tool.Source source = sourced ? source(fields) : null;
		String state = fields.optionalWord("state");
		EvidenceState given = (state != null) ? STATES.get(state) : null;
		if (state != null && given == null) {
			fields.problems().addUnknownWord(fields.place("state"), state, "an evidence state", STATES.keySet());
		}
		if (given == null) {
			given = sourced ? EvidenceState.DOCUMENTED : EvidenceState.DECLARED;
		}
		List<Edition.Conflict> conflicts = fields.each("conflicts", "a conflicting answer", (each) -> {
			Edition.Conflict conflict = new Edition.Conflict(answerTo(question, each), source(each));
			each.noOthers();
			return conflict;
		});
		String note = fields.optionalWord("note");
		fields.noOthers();
		if (question.rank(is) < 0) {
			return null;
		}
		if (!sourced && question.rank(is) < question.unknownRank()) {
			fields.problems().add(fields.place(), "`" + is + "` without a source", "a source, or no answer: unknown");
		}
		return worst(question, new SourcedAnswer(is, given, source, note, List.copyOf(conflicts)));
	}

	private static SourcedAnswer worst(Question question, SourcedAnswer answer) {
		Edition.Conflict worse = answer.conflicts()
			.stream()
			.filter((conflict) -> question.rank(conflict.is()) > question.rank(answer.is()))
			.max(Comparator.comparingInt((conflict) -> question.rank(conflict.is())))
			.orElse(null);
		if (worse == null || answer.source() == null) {
			return answer;
		}
		List<Edition.Conflict> others = new ArrayList<>(answer.conflicts());
		others.remove(worse);
		others.add(0, new Edition.Conflict(answer.is(), answer.source()));
		return new SourcedAnswer(worse.is(), answer.state(), worse.source(), answer.note(), List.copyOf(others));
	}

	private String answerTo(Question question, Fields fields) {
		String is = fields.word("is");
		if (question.rank(is) < 0 && !is.isEmpty()) {
			fields.problems()
				.addUnknownWord(fields.place("is"), is, "an answer of `" + question.id() + "`", question.answerIds());
		}
		return is;
	}

	Tool.Allegation allegation(Fields fields) {
		Question question = this.questionnaire.get(ALLEGATION);
		String grade = fields.word("grade");
		if (!question.needsEvidence().contains(grade)) {
			fields.problems()
				.addUnknownWord(fields.place("grade"), grade, "a grade of allegations", question.needsEvidence());
		}
		Tool.Allegation allegation = new Tool.Allegation(grade, fields.word("claim"), source(fields),
				fields.optionalWord("status"));
		fields.noOthers();
		return allegation;
	}

	/** The highest grade answers the question; without any allegation it stays open. */
	Optional<SourcedAnswer> worstAllegation(List<Tool.Allegation> allegations) {
		Question question = this.questionnaire.get(ALLEGATION);
		return allegations.stream()
			.max(Comparator.comparingInt((each) -> question.rank(each.grade())))
			.map((each) -> new SourcedAnswer(each.grade(), EvidenceState.DOCUMENTED, each.source(), each.claim(),
					List.of()));
	}

	/** The source that a `source` field names. */
	Tool.Source source(Fields fields) {
		String key = fields.word("source");
		this.cited.add(key);
		Tool.Source source = this.sources.get(key);
		if (source == null) {
			fields.problems()
				.addUnknownWord(fields.place("source"), key, "one of the tool's sources", this.sources.keySet());
			return NONE;
		}
		return source;
	}

	/** An end of life answers for the maintenance: no fixes will come. */
	SourcedAnswer unmaintained(Tool.EndOfLife end) {
		List<String> chain = this.questionnaire.get(MAINTENANCE).answerIds();
		return new SourcedAnswer(chain.get(chain.size() - 1), EvidenceState.DOCUMENTED, end.source(), end.note(),
				List.of());
	}

	/**
	 * The questions for which somebody looked and found nothing.
	 * @param answered what must not be among them
	 */
	List<String> unknown(Fields fields, Set<String> answered) {
		List<String> unknown = fields.wordsOf("unknown", "a question", this.questionnaire.ids());
		for (String id : unknown) {
			if (answered.contains(id)) {
				fields.problems().add(fields.place("unknown"), "`" + id + "`, which is answered", "an open question");
			}
		}
		return unknown;
	}

	/** Refuses sources that nothing cites. */
	void noOtherSources(Fields all) {
		for (String key : all.keys()) {
			if (!this.cited.contains(key)) {
				all.problems().add(all.keyPlace(key), "`" + key + "`, which nothing cites", "a source of something");
			}
		}
	}

	Map<String, SourcedAnswer> inOrder(Map<String, SourcedAnswer> answers) {
		Map<String, SourcedAnswer> ordered = new LinkedHashMap<>();
		for (String id : this.questionnaire.ids()) {
			SourcedAnswer answer = answers.get(id);
			if (answer != null) {
				ordered.put(id, answer);
			}
		}
		return ordered;
	}

}
