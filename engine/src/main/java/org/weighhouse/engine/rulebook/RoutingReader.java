package org.weighhouse.engine.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.text.Fields;
import org.weighhouse.engine.text.Node;

/**
 * Reads the routing table, its modifiers and the conditions of approvals.
 */
final class RoutingReader {

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
		List<Routing.RouteKind> ladder = fields.each("routes", "a route", (route) -> {
			Routing.RouteKind kind = new Routing.RouteKind(route.word("kind"), route.words("steps"));
			route.noOthers();
			return kind;
		});
		List<String> kinds = ladder.stream().map(Routing.RouteKind::kind).toList();
		Map<Tier, Routing.Row> table = new EnumMap<>(Tier.class);
		fields.each("table", "a row of the table", (row) -> {
			Tier tier = row.oneOf("tier", "a tier", Tier.BY_WORD);
			return (tier != null) ? table.put(tier, row(row, dataClass, kinds)) : null;
		});
		if (table.size() < Tier.values().length || ladder.size() < 2) {
			fields.problems().add(fields.place("table"), "a routing table with gaps", "a row for every tier");
			return null;
		}
		Fields modifiers = fields.map("modifiers");
		Routing routing = new Routing(dataClass, ladder, table, deepDrop(modifiers, kinds), oneUp(modifiers),
				Set.copyOf(modifiers.words("alsoLegal")), high(fields.map("high")), duties(fields.map("duties")),
				conditions(fields.map("conditions")));
		modifiers.noOthers();
		fields.noOthers();
		return routing;
	}

	private Routing.Row row(Fields row, Question dataClass, List<String> kinds) {
		Map<String, String> routes = byDataClass(row.map("routes"), dataClass, kinds);
		if (routes.size() < dataClass.answers().size()) {
			row.problems().add(row.place("routes"), "routes for " + routes.keySet(), "one for each data class");
		}
		Map<String, Routing.ExceptionDoor> doors = new LinkedHashMap<>();
		Fields exceptions = row.map("exceptions");
		for (String each : known(exceptions, dataClass.answerIds(), "a data class")) {
			Fields door = exceptions.map(each);
			doors.put(each,
					new Routing.ExceptionDoor(door.words("steps"), door.number("maxDays"), door.number("renewals")));
			door.noOthers();
		}
		Routing.Row read = new Routing.Row(routes, byDataClass(row.map("eased"), dataClass, kinds), doors,
				row.number("validDays"));
		row.noOthers();
		return read;
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
		return new Routing.DeepDrop(kind, fields.number("reverifyDays"));
	}

	private Routing.OneUp oneUp(Fields modifiers) {
		Fields fields = modifiers.map("oneUp");
		Tier tier = fields.oneOf("tier", "a tier", Tier.BY_WORD);
		return new Routing.OneUp((tier != null) ? tier : Tier.HIGH, this.conditions.any(fields.node("any")));
	}

	private Routing.High high(Fields fields) {
		Node node = fields.node("modelInstructed");
		String pilot = fields.word("pilotControl");
		checkControls(fields, "pilotControl", List.of(pilot));
		return new Routing.High(this.conditions.when(node, fields.place()), pilot, fields.number("otherwiseValidDays"));
	}

	private Routing.Duties duties(Fields fields) {
		Routing.Duties duties = new Routing.Duties(fields.words("always"),
				fields.wordsOf("alwaysControls", "a control", this.controls.ids()), fields.words("highNamedOperators"),
				fields.words("exception"));
		fields.noOthers();
		return duties;
	}

	private Routing.Conditions conditions(Fields fields) {
		Fields duties = fields.map("concernDuties");
		Map<String, List<String>> concernDuties = new LinkedHashMap<>();
		for (String each : known(duties, this.concerns, "a concern")) {
			concernDuties.put(each, duties.words(each));
		}
		Fields with = fields.map("with");
		Map<String, List<String>> companions = new LinkedHashMap<>();
		for (String each : known(with, this.controls.ids(), "a control")) {
			companions.put(each, with.wordsOf(each, "a control", this.controls.ids()));
		}
		Routing.Conditions read = new Routing.Conditions(byConcern(fields.map("concernFromMedium")),
				byConcern(fields.map("concernFromHigh")), concernDuties, choices(fields, "highOnModel"), companions);
		fields.noOthers();
		return read;
	}

	private Map<String, List<List<String>>> byConcern(Fields fields) {
		Map<String, List<List<String>>> byConcern = new LinkedHashMap<>();
		for (String each : known(fields, this.concerns, "a concern")) {
			byConcern.put(each, choices(fields, each));
		}
		return byConcern;
	}

	private List<List<String>> choices(Fields fields, String field) {
		List<List<String>> choices = new ArrayList<>();
		if (fields.node(field) instanceof Node.Items items) {
			for (Node item : items.items()) {
				List<String> choice = new ArrayList<>();
				if (item instanceof Node.Items alternatives) {
					alternatives.items()
						.forEach((each) -> choice.add((each instanceof Node.Word word) ? word.text() : ""));
				}
				checkControls(fields, field, choice);
				choices.add(List.copyOf(choice));
			}
		}
		return List.copyOf(choices);
	}

	private void checkControls(Fields fields, String field, List<String> ids) {
		for (String id : ids) {
			if (!this.controls.ids().contains(id)) {
				fields.problems().addUnknownWord(fields.place(field), id, "a control", this.controls.ids());
			}
		}
	}

	private static List<String> known(Fields fields, Collection<String> valid, String expected) {
		return fields.keys().stream().filter((key) -> {
			if (!valid.contains(key)) {
				fields.problems().addUnknownWord(fields.keyPlace(key), key, expected, valid);
			}
			return valid.contains(key);
		}).toList();
	}

}
