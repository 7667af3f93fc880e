package org.weighhouse.web.export;

import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A file that takes rows one after the other, in one of the formats.
 */
interface TableFile {

	void row(List<@Nullable Object> cells) throws IOException;

	/**
	 * Ends it. What it is written to stays open.
	 * @param about what the file says of itself, now that all of it is known
	 */
	void end(About about) throws IOException;

}
