package org.weighhouse.web.bulk;

import org.jspecify.annotations.Nullable;

/**
 * A title of an inventory as it was matched.
 *
 * @param versions all that were found, with commas between
 * @param tool the slug; null where nobody knows it, or is not sure
 * @param by by what it was matched
 * @param unsure whether somebody must say which tool it is
 * @param people how many use it, the highest number of one source; null where nobody
 * counted
 * @param sources in how many inventories
 */
record BulkTitle(String name, @Nullable String publisher, @Nullable String versions, @Nullable String tool,
		@Nullable String by, @Nullable String found, boolean unsure, @Nullable Long people, @Nullable Long devices,
		int sources) {
}
