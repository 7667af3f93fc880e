package org.weighhouse.engine.rulebook;

import org.weighhouse.engine.text.Fields;
import org.weighhouse.engine.text.Place;
import org.weighhouse.engine.text.Problems;
import org.weighhouse.engine.text.YamlText;

/**
 * An organisation's own answers and controls, kept in a file of its own beside a shipped
 * rule base.
 */
public final class OrganisationFile {

	private OrganisationFile() {
	}

	/**
	 * Reads it against the questions and controls of a rule base.
	 * @throws org.weighhouse.engine.text.InvalidFiles with every mistake
	 */
	public static Organisation read(String file, String text, Rulebook rulebook) {
		Problems problems = new Problems();
		Fields fields = Fields.of(YamlText.read(file, text, problems), Place.startOf(file), "the organisation",
				problems);
		Organisation organisation = new CompanionReader(rulebook.questionnaire(), rulebook.controls(),
				new ConditionReader(rulebook.questionnaire(), problems))
			.organisation(fields);
		problems.refuse();
		return organisation;
	}

}
