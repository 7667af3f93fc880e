package org.weighhouse.web.assessment;

import java.time.ZonedDateTime;

import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.VerdictJson;

/**
 * A kept result as a row of the list.
 */
record KeptRow(Weighing kept, ZonedDateTime at, Verdict verdict) {

	static KeptRow of(Weighing kept) {
		return new KeptRow(kept, kept.createdAt().atZone(KeptView.ZONE), VerdictJson.read(kept.verdict()));
	}

}
