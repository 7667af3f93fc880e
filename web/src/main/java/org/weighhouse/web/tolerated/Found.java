package org.weighhouse.web.tolerated;

import org.jspecify.annotations.Nullable;

/**
 * What was found in use, and where.
 *
 * @param edition of the catalogue, as `claude-code/managed-default`; null where nobody
 * knows it
 * @param name what people call it, where there is no edition
 * @param place where it was found, in words
 */
record Found(@Nullable String edition, @Nullable String name, String place) {
}
