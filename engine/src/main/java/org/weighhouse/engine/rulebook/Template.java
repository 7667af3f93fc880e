package org.weighhouse.engine.rulebook;

import java.util.Set;

/**
 * A kind of tool, and the questions that do not apply to it: these count as the most
 * harmless answer unless a profile answers them itself.
 */
public record Template(String id, String name, String means, Set<String> notApplicable) {
}
