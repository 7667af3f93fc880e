package org.weighhouse.web.assessment;

import org.weighhouse.engine.rulebook.Tier;

/**
 * Another tool for the same purpose that reaches a lower tier in the same use.
 *
 * @param edition tool and edition, as `claude-code/managed-default`
 * @param tier the upper end, with the controls in place
 */
public record Alternative(String edition, String toolName, String editionName, Tier tier, Tier tierAtLeast) {
}
