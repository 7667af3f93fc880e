package org.weighhouse.web.export;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Rows of a table, one after the other: never all at once.
 */
interface Source {

	List<Column> columns();

	/** How many there are. */
	long count();

	/** Hands out each row: a cell for each column, as its type says. */
	void each(Consumer<List<@Nullable Object>> row);

}
