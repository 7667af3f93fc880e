package org.weighhouse.engine.rulebook;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.text.Fields;
import org.weighhouse.engine.text.Node;

/**
 * Reads the routing table, its modifiers and the conditions of approvals.
 */
final class RoutingReader {

	private static final String JOINED_BY_POLICY = "POLICY";

	private static final List<String> JOINED_BY = List.of(JOINED_BY_POLICY, "REVIEWER");

	private final Questionnaire questionnaire;

	private final Controls controls;

	private final Set<String> concerns;

	private final ConditionReader conditions;

	RoutingReader(Questionnaire questionnaire, Controls controls, Set<String> concerns, ConditionReader conditions) {
		this.questionnaire = questionnaire;
		this.controls = controls;
		this.concerns = concerns;
		this.conditions = conditions;
	}

	@Nullable Routing read(Fields fields) {
		String dataClassId = fields.word("dataClass");
		Question dataClass = this.questionnaire.find(dataClassId);
		if (dataClass == null) {
			fields.problems()
				.addUnknownWord(fields.place("dataClass"), dataClassId, "a question", this.questionnaire.ids());
			return null;
		}
		List<String> roles = fields.words("roles");
		List<Routing.RouteKind> ladder = fields.each("routes", "a route", (route) -> {
			Routing.RouteKind kind = new Routing.RouteKind(route.word("kind"), route.wordsOf("steps", "a role", roles));
			route.noOthers();
			return kind;
		});
		List<String> kinds = ladder.stream().map(Routing.RouteKind::kind).toList();
		Map<Tier, Routing.Row> table = new EnumMap<>(Tier.class);
		fields.each("table", "a row of the table", (row) -> {
			Tier tier = row.oneOf("tier", "a tier", Tier.BY_WORD);
			if (tier != null && table.put(tier, row(row, dataClass, kinds, roles)) != null) {
				row.problems().add(row.place("tier"), "`" + tier + "` a second time", "one row for each tier");
			}
			return tier;
		});
		if (table.size() < Tier.values().length || ladder.size() < 2) {
			fields.problems().add(fields.place("table"), "a routing table with gaps", "a row for every tier");
			return null;
		}
		Routing.High high = high(fields.map("high"));
		if (high == null) {
			return null;
		}
		ApprovalConditionsReader approvals = new ApprovalConditionsReader(this.controls, this.concerns);
		Fields modifiers = fields.map("modifiers");
		Routing routing = new Routing(dataClass, ladder, table, deepDrop(modifiers, kinds), oneUp(modifiers),
				Set.copyOf(modifiers.words("alsoLegal")), high, approvals.duties(fields.map("duties")),
				approvals.conditions(fields.map("conditions")));
		modifiers.noOthers();
		fields.noOthers();
		return routing;
	}

	private Routing.Row row(Fields row, Question dataClass, List<String> kinds, List<String> roles) {
		Map<String, String> routes = byDataClass(row.map("routes"), dataClass, kinds);
		if (routes.size() < dataClass.answers().size()) {
			row.problems().add(row.place("routes"), "routes for " + routes.keySet(), "one for each data class");
		}
		Map<String, Routing.ExceptionDoor> doors = new LinkedHashMap<>();
		Fields exceptions = row.map("exceptions");
		for (String each : known(exceptions, dataClass.answerIds(), "a data class")) {
			Fields door = exceptions.map(each);
			doors.put(each, new Routing.ExceptionDoor(door.wordsOf("steps", "a role", roles), door.number("maxDays"),
					door.number("renewals")));
			door.noOthers();
			if (door.words("steps").isEmpty()) {
				door.problems().add(door.place(), "an exception without `steps`", "the roles that grant it");
			}
		}
		Routing.Row read = new Routing.Row(routes, byDataClass(row.map("eased"), dataClass, kinds), doors,
				row.number("validDays"), JOINED_BY_POLICY.equals(joinedBy(row)));
		row.noOthers();
		return read;
	}

	/** Left out, one reviewer lets people join. */
	private static @Nullable String joinedBy(Fields row) {
		if (!row.keys().contains("joinedBy")) {
			return null;
		}
		String by = row.word("joinedBy");
		if (!JOINED_BY.contains(by)) {
			row.problems().addUnknownWord(row.place("joinedBy"), by, "who lets people join", JOINED_BY);
		}
		return by;
	}

	private Map<String, String> byDataClass(Fields fields, Question dataClass, List<String> kinds) {
		Map<String, String> routes = new LinkedHashMap<>();
		for (String each : known(fields, dataClass.answerIds(), "a data class")) {
			String kind = fields.word(each);
			if (!kinds.contains(kind)) {
				fields.problems().addUnknownWord(fields.place(each), kind, "a route", kinds);
			}
			routes.put(each, kind);
		}
		return routes;
	}

	private Routing.DeepDrop deepDrop(Fields modifiers, List<String> kinds) {
		Fields fields = modifiers.map("deepDrop");
		String kind = fields.word("neverBelow");
		if (!kinds.contains(kind)) {
			fields.problems().addUnknownWord(fields.place("neverBelow"), kind, "a route", kinds);
		}
		Routing.DeepDrop deepDrop = new Routing.DeepDrop(kind, fields.number("reverifyDays"));
		fields.noOthers();
		return deepDrop;
	}

	private Routing.OneUp oneUp(Fields modifiers) {
		Fields fields = modifiers.map("oneUp");
		Tier tier = fields.oneOf("tier", "a tier", Tier.BY_WORD);
		Condition any = this.conditions.any(fields.node("any"));
		fields.noOthers();
		return new Routing.OneUp((tier != null) ? tier : Tier.HIGH, any);
	}

	private Routing.@Nullable High high(Fields fields) {
		Fields pilotWhen = fields.map("pilotWhen");
		String pilot = fields.word("pilotControl");
		checkControl(fields, "pilotControl", pilot);
		int otherwiseValidDays = fields.number("otherwiseValidDays");
		fields.noOthers();
		List<String> ids = known(pilotWhen, this.questionnaire.ids(), "a question");
		if (ids.size() != 1) {
			fields.problems().add(pilotWhen.place(), ids.size() + " questions", "the one that tells who needs a pilot");
			return null;
		}
		Question question = this.questionnaire.get(ids.get(0));
		List<String> answers = pilotWhen.wordsOf(question.id(), "an answer of `" + question.id() + "`",
				question.answerIds());
		return new Routing.High(question, answers.stream().map(question::rank).collect(Collectors.toSet()), pilot,
				otherwiseValidDays);
	}

	private void checkControl(Fields fields, String field, String id) {
		if (!this.controls.ids().contains(id)) {
			fields.problems().addUnknownWord(fields.place(field), id, "a control", this.controls.ids());
		}
	}

	/** The keys of a map that are valid words; the others are told. */
	static List<String> known(Fields fields, Collection<String> valid, String expected) {
		return fields.keys().stream().filter((key) -> {
			if (!valid.contains(key)) {
				fields.problems().addUnknownWord(fields.keyPlace(key), key, expected, valid);
			}
			return valid.contains(key);
		}).toList();
	}

}
