package org.weighhouse.web.export;

import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A column of a register: what programs call it, what stands in it, and where that comes
 * from.
 *
 * @param sql the expression that yields it today
 * @param asOf the expression that yields it at the end of a day that is over; the same
 * where nothing changes it
 * @param part takes what is wanted out of a text; null for all of it
 */
record Column(String name, Type type, String sql, String asOf, @Nullable UnaryOperator<@Nullable String> part) {

	/** What stands in a column. */
	enum Type {

		/** Words. */
		TEXT,
		/** A whole number. */
		NUMBER,
		/** A day. */
		DATE,
		/** A moment, told in UTC. */
		MOMENT,
		/** Yes or no. */
		FLAG

	}

	static Column text(String name, String sql) {
		return new Column(name, Type.TEXT, sql, sql, null);
	}

	static Column number(String name, String sql) {
		return new Column(name, Type.NUMBER, sql, sql, null);
	}

	static Column date(String name, String sql) {
		return new Column(name, Type.DATE, sql, sql, null);
	}

	static Column moment(String name, String sql) {
		return new Column(name, Type.MOMENT, sql, sql, null);
	}

	static Column flag(String name, String sql) {
		return new Column(name, Type.FLAG, sql, sql, null);
	}

	/** The same, told otherwise for a day that is over. */
	Column asOf(String other) {
		return new Column(this.name, this.type, this.sql, other, this.part);
	}

	/** Only a part of the text. */
	Column part(UnaryOperator<@Nullable String> taken) {
		return new Column(this.name, this.type, this.sql, this.asOf, taken);
	}

	/** As people read it: moments name their zone. */
	String heading() {
		return (this.type == Type.MOMENT) ? this.name + " (UTC)" : this.name;
	}

}
