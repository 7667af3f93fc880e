package org.weighhouse.web.bulk;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.bulk.BulkStandings.Standing;
import org.weighhouse.web.bulk.BulkStandings.Today;
import org.weighhouse.web.bulk.BulkWeights.ToolWeight;
import org.weighhouse.web.bulk.BulkWeights.Weighed;

/**
 * A title with what it weighs.
 *
 * @param tool null where nobody can weigh it
 */
record BulkLine(BulkTitle title, @Nullable ToolWeight tool, Standing standing) {

	static BulkLine of(BulkTitle title, Weighed weighed, Today today) {
		String slug = title.tool();
		return new BulkLine(title, (slug != null) ? weighed.tools().get(slug) : null, today.of(slug, title.name()));
	}

}
