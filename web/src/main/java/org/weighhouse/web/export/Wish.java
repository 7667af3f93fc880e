package org.weighhouse.web.export;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody wants to take away.
 *
 * @param columns empty for all
 * @param mark whether a CSV begins with a byte-order mark
 * @param request the number of the request whose dossier it is; null for all else
 * @param sample how many requests are drawn for a pack; 0 for all else
 * @param seed by which they are drawn; null for all else
 */
record Wish(What what, Format format, Filter filter, List<String> columns, boolean mark, @Nullable Long request,
		int sample, @Nullable String seed) {

	private static final JsonMapper JSON = JsonMapper.shared();

	Wish {
		columns = List.copyOf(columns);
	}

	static Wish of(What what, Format format, Filter filter) {
		return new Wish(what, format, filter, List.of(), false, null, 0, null);
	}

	/** As it is kept. */
	String text() {
		return JSON.writeValueAsString(this);
	}

	static Wish read(String text) {
		return JSON.readValue(text, Wish.class);
	}

}
