package org.weighhouse.web.export;

import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Rows at which somebody looks as they go by.
 */
record Watched(Source source, Consumer<List<@Nullable Object>> watcher) implements Source {

	@Override
	public List<Column> columns() {
		return this.source.columns();
	}

	@Override
	public long count() {
		return this.source.count();
	}

	@Override
	public void each(Consumer<List<@Nullable Object>> row) {
		this.source.each((cells) -> {
			this.watcher.accept(cells);
			row.accept(cells);
		});
	}

	Source watchedNoMore() {
		return this.source;
	}

}
