package org.weighhouse.engine.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.weighhouse.engine.text.Fields;
import org.weighhouse.engine.text.Node;

/**
 * Reads the conditions of approvals: duties, and the controls that findings ask for.
 */
final class ApprovalConditionsReader {

	private final Controls controls;

	private final Set<String> concerns;

	ApprovalConditionsReader(Controls controls, Set<String> concerns) {
		this.controls = controls;
		this.concerns = concerns;
	}

	Routing.Duties duties(Fields fields) {
		Routing.Duties duties = new Routing.Duties(fields.words("always"),
				fields.wordsOf("alwaysControls", "a control", this.controls.ids()), fields.words("highNamedOperators"),
				fields.words("exception"));
		fields.noOthers();
		return duties;
	}

	Routing.Conditions conditions(Fields fields) {
		Fields duties = fields.map("concernDuties");
		Map<String, List<String>> concernDuties = new LinkedHashMap<>();
		for (String each : RoutingReader.known(duties, this.concerns, "a concern")) {
			concernDuties.put(each, duties.words(each));
		}
		Fields with = fields.map("with");
		Map<String, List<String>> companions = new LinkedHashMap<>();
		for (String each : RoutingReader.known(with, this.controls.ids(), "a control")) {
			companions.put(each, with.wordsOf(each, "a control", this.controls.ids()));
		}
		Routing.Conditions read = new Routing.Conditions(byConcern(fields.map("concernFromMedium")),
				byConcern(fields.map("concernFromHigh")), concernDuties, choices(fields, "highOnModel"), companions);
		fields.noOthers();
		return read;
	}

	private Map<String, List<List<String>>> byConcern(Fields fields) {
		Map<String, List<List<String>>> byConcern = new LinkedHashMap<>();
		for (String each : RoutingReader.known(fields, this.concerns, "a concern")) {
			byConcern.put(each, choices(fields, each));
		}
		return byConcern;
	}

	private List<List<String>> choices(Fields fields, String field) {
		List<List<String>> choices = new ArrayList<>();
		Node node = fields.node(field);
		if (node instanceof Node.Items items) {
			items.items().forEach((item) -> choices.add(choice(fields, field, item)));
		}
		else if (node != null) {
			fields.problems().add(node.place(), node.kind(), "a list such as `[[M03, M04], [M10]]`");
		}
		return List.copyOf(choices);
	}

	private List<String> choice(Fields fields, String field, Node node) {
		List<String> choice = new ArrayList<>();
		if (node instanceof Node.Items alternatives && !alternatives.items().isEmpty()) {
			alternatives.items().forEach((each) -> choice.add((each instanceof Node.Word word) ? word.text() : ""));
		}
		else {
			fields.problems().add(node.place(), node.kind(), "a list of the controls of which one is needed");
		}
		checkControls(fields, field, choice);
		return List.copyOf(choice);
	}

	private void checkControls(Fields fields, String field, List<String> ids) {
		for (String id : ids) {
			if (!this.controls.ids().contains(id)) {
				fields.problems().addUnknownWord(fields.place(field), id, "a control", this.controls.ids());
			}
		}
	}

}
