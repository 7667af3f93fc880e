package org.weighhouse.engine.rulebook;

import java.util.Map;

/**
 * A common use, with the answers that come with it; whoever asks may change each.
 */
public record Preset(String id, String name, String means, Map<String, String> answers) {
}
