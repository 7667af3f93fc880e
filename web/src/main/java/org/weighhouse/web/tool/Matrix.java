package org.weighhouse.web.tool;

import java.util.List;
import java.util.Map;

import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.Tiers;
import org.weighhouse.engine.rulebook.Question;

/**
 * What an edition is worth wherever it may run and for each class of data, everything
 * else as in the usual use of its kind.
 *
 * @param classes the columns: classes of data, the most harmless first
 */
record Matrix(List<String> classes, List<Row> rows) {

	private static final String ENVIRONMENT = "environment";

	/**
	 * A place where it may run.
	 *
	 * @param usual whether that is where its kind usually runs
	 * @param tiers by class of data
	 */
	record Row(String place, boolean usual, List<Tiers> tiers) {
	}

	static Matrix of(Tool tool, Edition edition, UsualWeighing weighing) {
		Question data = weighing.rulebook().questionnaire().get(UsualWeighing.DATA_CLASS);
		Question places = weighing.rulebook().questionnaire().get(ENVIRONMENT);
		String usual = weighing.uses().preset(tool, weighing.rulebook()).answers().getOrDefault(ENVIRONMENT, "");
		List<Row> rows = places.answers()
			.stream()
			.map((place) -> new Row(place.label(), place.id().equals(usual),
					data.answers()
						.stream()
						.map((each) -> weighing.tiers(tool, edition,
								Map.of(UsualWeighing.DATA_CLASS, each.id(), ENVIRONMENT, place.id())))
						.toList()))
			.toList();
		return new Matrix(data.answerIds().stream().map(data::brief).toList(), rows);
	}

}
