package org.weighhouse.web.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weighhouse.catalog.Case.Origin;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Edition.SourcedAnswer;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.Finding;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.web.tool.Register;

/**
 * Picks the facts that a verdict turns on: the answers behind its first findings, and
 * what data it is about.
 */
@Component
class Facts {

	private static final int FINDINGS = 3;

	private static final int MOST = 6;

	private final Register register;

	Facts(Register register) {
		this.register = register;
	}

	/**
	 * @param origins who gave each answer
	 */
	List<Fact> of(Verdict verdict, Map<String, Origin> origins, String edition, Rulebook rulebook) {
		Set<String> questions = new LinkedHashSet<>();
		questions.add(rulebook.routing().dataClass().id());
		for (Finding finding : verdict.findings().stream().limit(FINDINGS).toList()) {
			finding.answers().forEach((reason) -> questions.add(reason.question()));
		}
		Edition profile = edition(edition);
		List<Fact> facts = new ArrayList<>();
		for (String id : questions.stream().limit(MOST).toList()) {
			Question question = rulebook.questionnaire().find(id);
			if (question != null) {
				facts.add(fact(question, verdict.answers().get(id), origins.get(id), profile));
			}
		}
		return facts;
	}

	private static Fact fact(Question question, @Nullable String answer, @Nullable Origin origin,
			@Nullable Edition profile) {
		if (answer == null || !question.answerIds().contains(answer)) {
			String counts = question.answer(question.unknownRank());
			return new Fact(question.name(), question.brief(counts), "whose.kept.ASSUMED", true);
		}
		SourcedAnswer sourced = (profile != null) ? profile.answers().get(question.id()) : null;
		boolean proved = origin == Origin.EDITION && sourced != null && sourced.is().equals(answer);
		String flag = proved ? "evidence." + sourced.state()
				: "whose.kept." + ((origin != null) ? origin.name() : "ASSUMED");
		return new Fact(question.name(), question.brief(answer), flag, false);
	}

	private @Nullable Edition edition(String id) {
		String[] parts = id.split("/", 2);
		Tool tool = this.register.catalog().find(parts[0]);
		return (tool != null && parts.length == 2) ? tool.findEdition(parts[1]) : null;
	}

	/**
	 * A fact.
	 *
	 * @param flag the key of the words for who says so, or how well it is proved
	 * @param assumed whether nobody said so
	 */
	record Fact(String question, String answer, String flag, boolean assumed) {
	}

}
