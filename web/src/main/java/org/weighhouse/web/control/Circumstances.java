package org.weighhouse.web.control;

import org.jspecify.annotations.Nullable;

/**
 * Where a use takes place, as far as verified controls care.
 *
 * @param edition tool and edition, as `claude-code/managed-default`
 * @param blueprint the ready-made way that was taken; null for none
 * @param request the request it belongs to; null for none
 */
public record Circumstances(String edition, @Nullable String blueprint, @Nullable Long request) {
}
