package org.weighhouse.web.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Tier;
import org.weighhouse.web.account.Role;

/**
 * What stands in a table, and how it is written.
 *
 * @param value null for what there is none of
 */
record Cell(Kind kind, @Nullable Object value) {

	/** How it is written. */
	enum Kind {

		TIER, ROLE, DAY, MONTH, NUMBER, DECIMAL, WORD, TEXT

	}

	static Cell of(@Nullable Tier tier) {
		return new Cell(Kind.TIER, tier);
	}

	static Cell of(Role role) {
		return new Cell(Kind.ROLE, role);
	}

	static Cell of(@Nullable LocalDate day) {
		return new Cell(Kind.DAY, day);
	}

	static Cell of(YearMonth month) {
		return new Cell(Kind.MONTH, month);
	}

	static Cell of(long number) {
		return new Cell(Kind.NUMBER, number);
	}

	/** One digit after the point says enough. */
	static Cell of(@Nullable Double number) {
		return new Cell(Kind.DECIMAL,
				(number != null) ? BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP) : null);
	}

	/** The end of a message's key. */
	static Cell word(String key) {
		return new Cell(Kind.WORD, key);
	}

	static Cell text(String text) {
		return new Cell(Kind.TEXT, text);
	}

	public boolean isNumber() {
		return this.kind == Kind.NUMBER || this.kind == Kind.DECIMAL;
	}

}
