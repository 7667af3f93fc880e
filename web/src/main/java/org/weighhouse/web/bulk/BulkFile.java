package org.weighhouse.web.bulk;

import java.io.IOException;

import org.weighhouse.web.bulk.BulkTitles.Counts;

/**
 * A file that takes titles one after the other.
 */
interface BulkFile {

	void line(BulkLine line) throws IOException;

	/** Ends it. What it is written to stays open. */
	void end(Counts counts) throws IOException;

}
