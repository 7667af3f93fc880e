package org.weighhouse.web.assessment;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.Verdict;
import org.weighhouse.engine.VerdictJson;

/**
 * A kept result as a row of the list.
 *
 * @param verdict null where it is not the one that was stored
 */
record KeptRow(Weighing kept, ZonedDateTime at, @Nullable Verdict verdict) {

	static KeptRow of(Weighing kept) {
		return new KeptRow(kept, kept.createdAt().atZone(KeptView.ZONE),
				kept.isIntact() ? VerdictJson.read(kept.verdict()) : null);
	}

}
