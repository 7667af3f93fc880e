package org.weighhouse.web.bulk;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.weighhouse.engine.rulebook.Preset;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.engine.rulebook.Rulebook;

/**
 * The use that everything is weighed for.
 *
 * @param dataClass the highest class of data
 * @param environment where it runs; null for where the preset says
 */
record BulkUse(Preset preset, String dataClass, @Nullable String environment) {

	static final String ENVIRONMENT = "environment";

	private static final String USUAL = "developer-laptop";

	private static final String USUAL_CLASS = "CONFIDENTIAL";

	/**
	 * As it was asked for; what is left out is as usual.
	 * @throws ResponseStatusException if there is no such preset or answer: a use that
	 * nobody asked for is not weighed
	 */
	static BulkUse of(String preset, String dataClass, String environment, Rulebook rulebook) {
		Map<String, Preset> presets = rulebook.presets();
		Preset usual = presets.containsKey(USUAL) ? presets.get(USUAL) : presets.values().iterator().next();
		Preset chosen = preset.isEmpty() ? usual : presets.get(preset);
		Question classes = rulebook.routing().dataClass();
		String highest = classes.answerIds().get(classes.answerIds().size() - 1);
		String data = dataClass.isEmpty() ? (classes.answerIds().contains(USUAL_CLASS) ? USUAL_CLASS : highest)
				: dataClass;
		boolean places = environment.isEmpty()
				|| rulebook.questionnaire().get(ENVIRONMENT).answerIds().contains(environment);
		if (chosen == null || !classes.answerIds().contains(data) || !places) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		return new BulkUse(chosen, data, environment.isEmpty() ? null : environment);
	}

	/** The preset, at the place that was asked for. */
	Preset there() {
		if (this.environment == null) {
			return this.preset;
		}
		Map<String, String> answers = new TreeMap<>(this.preset.answers());
		answers.put(ENVIRONMENT, this.environment);
		return new Preset(this.preset.id(), this.preset.name(), this.preset.means(), answers);
	}

}
