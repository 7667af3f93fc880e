package org.weighhouse.web.tool;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * News as somebody typed it: what is left out is null, or empty.
 */
record SignalForm(@Nullable String kind, @Nullable String edition, @Nullable String source, @Nullable String published,
		@Nullable String words, @Nullable String cve, @Nullable String from, @Nullable String below,
		@Nullable String grade) {

	static SignalForm blank() {
		return new SignalForm(null, null, null, null, null, null, null, null, null);
	}

	/** As it was typed, without white space around it. */
	static String text(@Nullable String typed) {
		return Objects.requireNonNullElse(typed, "").replace("\r\n", "\n").strip();
	}

}
