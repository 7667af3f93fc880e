package org.weighhouse.web.control;

import org.jspecify.annotations.Nullable;

/**
 * What proves that a control is there.
 *
 * @param link where it can be seen; https only
 * @param file the SHA-256 of a file that is kept here
 * @param note what was checked, in the verifier's words
 */
public record Evidence(@Nullable String link, @Nullable String file, String note) {
}
