package org.weighhouse.web.assessment;

import java.util.Collection;
import java.util.List;

import org.weighhouse.engine.rulebook.Control;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * A control's id, name and meaning.
 */
record ControlWords(String id, String name, String means) {

	static ControlWords of(Rulebook rulebook, String id) {
		Control control = rulebook.controls().get(id);
		return new ControlWords(id, control.name(), control.means());
	}

	static List<ControlWords> of(Rulebook rulebook, Collection<String> ids) {
		return ids.stream().map((id) -> of(rulebook, id)).toList();
	}

}
