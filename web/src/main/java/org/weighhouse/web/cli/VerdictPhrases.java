package org.weighhouse.web.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.weighhouse.engine.Finding;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Concern;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rule;
import org.weighhouse.engine.rulebook.Rulebook;
import org.weighhouse.engine.rulebook.Tier;

/**
 * The parts of a verdict in words: the ids that it names, as the rule base words them.
 */
final class VerdictPhrases {

	private final Rulebook rulebook;

	private final Words words;

	VerdictPhrases(Rulebook rulebook, Words words) {
		this.rulebook = rulebook;
		this.words = words;
	}

	String sentence(Verdict verdict) {
		if (verdict.settled()) {
			return this.words.get("verdict.settled", this.words.tier(verdict.residualTier()));
		}
		String key = (verdict.residualTier() == Tier.PROHIBITED) ? "verdict.settleFirst" : "verdict.open";
		return this.words.get(key, this.words.tier(verdict.residualTierAtLeast()),
				this.words.tier(verdict.residualTier()), verdict.settledBy().get(0).size());
	}

	String mainConcern(Verdict verdict) {
		if (verdict.mainRule() == null || verdict.residualRule() == null) {
			return this.words.get("verdict.noConcern");
		}
		if (verdict.mainRule().equals(verdict.residualRule())) {
			return this.words.get("verdict.concern", concern(verdict.mainConcern()), verdict.mainRule());
		}
		return this.words.get("verdict.concerns", concern(verdict.residualConcern()), verdict.residualRule(),
				concern(verdict.mainConcern()), verdict.mainRule(), this.words.tier(verdict.inherentTier()));
	}

	private String concern(String code) {
		return this.rulebook.concerns()
			.stream()
			.filter((each) -> each.code().equals(code))
			.map(Concern::name)
			.findFirst()
			.orElse(code);
	}

	String title(String rule) {
		Rule found = this.rulebook.findRule(rule);
		return (found != null) ? found.title() : rule;
	}

	String reason(Finding.Reason reason) {
		Question question = this.rulebook.questionnaire().get(reason.question());
		String key = reason.assumed() ? "reason.assumed" : "reason.known";
		return this.words.get(key, question.name(), question.label(reason.answer()));
	}

	/** What lowered a finding, or that nothing does. */
	String lowered(Finding finding) {
		if (finding.loweredBy().isEmpty()) {
			return this.words.get("finding.notLowered");
		}
		return this.words.get("finding.lowered", this.words.tier(finding.tier()), controls(finding.loweredBy()));
	}

	String controls(List<String> ids) {
		return controls(ids, ", ");
	}

	private String controls(List<String> ids, String between) {
		return String.join(between,
				ids.stream().map((id) -> id + " " + this.rulebook.controls().get(id).name()).toList());
	}

	/** A question to ask, with who answers it. */
	String ask(String id) {
		Question question = this.rulebook.questionnaire().get(id);
		return this.words.get("ask", question.text(), this.words.askedOf(question.askedOf()), id);
	}

	String way(Verdict.WayDown way) {
		Blueprint blueprint = (way.blueprint() != null) ? this.rulebook.findBlueprint(way.blueprint()) : null;
		return (blueprint != null) ? this.words.get("way.blueprint", blueprint.name(), controls(way.controls()))
				: this.words.get("way.controls", controls(way.controls()));
	}

	String noWay(Verdict.NoWayDown none) {
		return this.words.get("way.none", this.words.tier(none.tier()), String.join(", ", none.rules()));
	}

	/** What has to change together, and who could change it. */
	String change(Verdict.ProfileChange together) {
		return String.join(this.words.get("change.and"), together.changes().stream().map(this::change).toList());
	}

	private String change(Verdict.Change change) {
		Question question = this.rulebook.questionnaire().get(change.question());
		return this.words.get(change.assumed() ? "change.assumed" : "change.known", question.name(),
				question.label(change.to()), question.label(change.from()), this.words.changeableBy(change.by()));
	}

	/**
	 * Ways by tier, the ones first that the verdict names first; of a blueprint only the
	 * smallest.
	 */
	Map<Tier, List<Verdict.WayDown>> ways(Verdict verdict) {
		Map<Tier, List<Verdict.WayDown>> byTier = new LinkedHashMap<>();
		for (Verdict.WayDown way : verdict.waysDown()) {
			byTier.merge(way.tier(), List.of(way),
					(left, right) -> Stream.of(left, right).flatMap(List::stream).toList());
		}
		return byTier;
	}

	String route(Verdict verdict) {
		Verdict.Route route = verdict.route();
		List<String> parts = new ArrayList<>();
		parts.add(this.words.get("route", this.words.word("route." + route.kind())));
		if (!route.steps().isEmpty()) {
			parts.add(this.words.get("route.steps", roles(route.steps())));
		}
		if (route.validDays() > 0) {
			parts.add(this.words.get("route.valid", route.validDays()));
		}
		if (route.pilotOnly()) {
			parts.add(this.words.get("route.pilot"));
		}
		if (route.exception() != null) {
			parts.add(this.words.get("route.exception", roles(route.exception().steps()), route.exception().maxDays()));
		}
		return String.join(" ", parts);
	}

	private String roles(List<Verdict.Step> steps) {
		return String.join(", ", steps.stream().map((step) -> this.words.word("role." + step.role())).toList());
	}

	String condition(Verdict.Demand demand) {
		String what = demand.anyOf().isEmpty() ? this.words.word("duty." + demand.condition())
				: String.join(" / ", demand.anyOf().stream().map((each) -> controls(each, " + ")).toList());
		return this.words.get(demand.inPlace() ? "condition.inPlace" : "condition.needed", what);
	}

	String evidence(Verdict.EvidenceNeed need) {
		Question question = this.rulebook.questionnaire().get(need.question());
		return this.words.get("evidence." + need.atLeast(), question.name(), question.label(need.answer()),
				need.question());
	}

	String rejected(Verdict.RejectedControl rejected) {
		return this.words.get("rejected", controls(List.of(rejected.control())), rejected.because());
	}

}
