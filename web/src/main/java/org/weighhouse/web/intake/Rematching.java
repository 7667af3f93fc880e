package org.weighhouse.web.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.inventory.Title;

/**
 * Matches titles again: all of them when the catalogue has changed, so that what was
 * unknown becomes known once somebody writes its entry; one of them when somebody says
 * what it is.
 */
@Component
class Rematching {

	private static final int AT_ONCE = 500;

	private final Imports imports;

	private final ImportRows rows;

	private final TitleMatches matches;

	private final Matching matching;

	private final TransactionTemplate transaction;

	Rematching(Imports imports, ImportRows rows, TitleMatches matches, Matching matching,
			TransactionTemplate transaction) {
		this.imports = imports;
		this.rows = rows;
		this.matches = matches;
		this.matching = matching;
		this.transaction = transaction;
	}

	/** Whatever was matched by another catalogue than the one of now. */
	void work() {
		Matching.Ready ready = this.matching.now();
		this.imports.matchedByAnother(ready.digest()).forEach((one) -> all(one, ready));
	}

	private void all(Import one, Matching.Ready ready) {
		long after = 0;
		boolean more = true;
		while (more) {
			long reached = after;
			List<Row> some = Objects.requireNonNull(this.transaction.execute((status) -> {
				this.imports.lock(one.number());
				List<Row> titles = this.rows.titles(one.number(), reached, AT_ONCE);
				match(titles, ready);
				return titles;
			}));
			more = some.size() == AT_ONCE;
			after = some.isEmpty() ? after : some.get(some.size() - 1).id();
		}
		this.transaction.executeWithoutResult((status) -> {
			this.rows.recount(one.number());
			this.imports.matchedBy(one.number(), ready.digest());
		});
	}

	/** A title in all inventories, after somebody has said or unsaid what it is. */
	void one(String key) {
		List<Row> alike = this.rows.alike(key);
		match(alike, this.matching.now());
		alike.stream().map(Row::inventory).distinct().forEach(this.rows::recount);
	}

	private void match(List<Row> titles, Matching.Ready ready) {
		Map<String, TitleMatch> said = this.matches
			.holding(titles.stream().map((row) -> String.valueOf(row.key())).distinct().toList());
		Map<Row, Matched> changed = new LinkedHashMap<>();
		titles.forEach((row) -> {
			Matched matched = ready.match(title(row), said.get(row.key()));
			if (!matched.equals(row.matched())) {
				changed.put(row, matched);
			}
		});
		this.rows.match(changed);
	}

	private static Title title(Row row) {
		String versions = row.versions();
		String version = (versions == null || versions.isEmpty()) ? null : versions.split(", ")[0];
		return new Title(row.line(), row.name(), row.publisher(), version, Counted.ids(row.ids()), row.people(),
				row.devices(), row.lastSeen());
	}

}
