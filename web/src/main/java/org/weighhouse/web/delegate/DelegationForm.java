package org.weighhouse.web.delegate;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Who is asked to decide in one's place, as it was typed.
 *
 * @param taker an e-mail address
 * @param roles by name
 * @param starts a day as `2026-12-01`; the day on which it is sent where it is empty
 */
record DelegationForm(@Nullable String taker, @Nullable List<String> roles, @Nullable String starts,
		@Nullable String ends, @Nullable String reason) {

	DelegationForm {
		taker = Objects.requireNonNullElse(taker, "").strip();
		roles = (roles != null) ? List.copyOf(roles) : List.of();
		starts = Objects.requireNonNullElse(starts, "").strip();
		ends = Objects.requireNonNullElse(ends, "").strip();
		reason = Objects.requireNonNullElse(reason, "");
	}

	static DelegationForm empty() {
		return new DelegationForm(null, null, null, null, null);
	}

}
