package org.weighhouse.web.assessment;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to use, and how.
 *
 * @param edition tool and edition, as `claude-code/managed-default`
 * @param preset the preset that was kept; null for none
 * @param blueprint the ready-made way that was taken; null for none
 * @param answers what whoever asks says themselves, by question id
 * @param request the request it belongs to, whose own controls count; null for none
 */
public record Use(String edition, @Nullable String preset, @Nullable String blueprint, Map<String, String> answers,
		@Nullable Long request) {

	public Use {
		answers = Collections.unmodifiableMap(new TreeMap<>(answers));
	}

}
