package org.weighhouse.web.tolerated;

/**
 * What a reviewer typed to change, as they typed it.
 *
 * @param edition names an edition where there was only a name; empty leaves it
 */
record Change(String edition, String people, String until, String targetEdition, String targetBlueprint,
		String reason) {

	Change {
		edition = Report.said(edition);
		people = Report.said(people);
		until = Report.said(until);
		targetEdition = Report.said(targetEdition);
		targetBlueprint = Report.said(targetBlueprint);
		reason = Report.said(reason);
	}

}
