package org.weighhouse.engine.rulebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A kind of tool, and the questions that do not apply to it: these count as the most
 * harmless answer unless a profile answers them itself.
 */
public record Template(String id, String name, String means, Set<String> notApplicable) {

	/**
	 * The harmless answers to what does not apply, leaving out what somebody has
	 * answered.
	 */
	public Map<String, String> beside(Set<String> answered, Questionnaire questionnaire) {
		Map<String, String> answers = new LinkedHashMap<>();
		for (String id : this.notApplicable) {
			if (!answered.contains(id)) {
				answers.put(id, questionnaire.get(id).answer(0));
			}
		}
		return answers;
	}

}
