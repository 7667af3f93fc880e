package org.weighhouse.web.approval;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.request.Kind;

/**
 * What an approval rests on.
 *
 * @param request the request that was granted
 * @param kind what was asked for
 * @param tier the residual tier that was approved, upper end
 * @param verdictSha256 of the verdict that was approved
 * @param ruleBase digest of the rule base that judged
 * @param joined the standing approval that was joined; null for none
 */
record Basis(long request, Kind kind, Tier tier, String verdictSha256, String ruleBase, @Nullable Long joined) {
}
