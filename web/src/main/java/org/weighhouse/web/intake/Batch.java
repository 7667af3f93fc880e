package org.weighhouse.web.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.inventory.Reading;
import org.weighhouse.web.inventory.Title;

/**
 * The next few titles of a file, kept together and then forgotten: so much is in memory,
 * however long the file.
 */
class Batch implements Reading {

	private static final int MOST = 500;

	private static final int LONGEST_FIELD = 60;

	private final Import one;

	private final Matching.Ready ready;

	private final Parts.Read file;

	private final Imports imports;

	private final ImportRows rows;

	private final TitleMatches matches;

	private final TransactionTemplate transaction;

	private final Map<String, Counted> titles = new LinkedHashMap<>();

	private final List<ImportRows.Unread> unread = new ArrayList<>();

	private long lines;

	Batch(Import one, Matching.Ready ready, Parts.Read file, Imports imports, ImportRows rows, TitleMatches matches,
			TransactionTemplate transaction) {
		this.one = one;
		this.ready = ready;
		this.file = file;
		this.imports = imports;
		this.rows = rows;
		this.matches = matches;
		this.transaction = transaction;
	}

	@Override
	public void title(Title title) {
		Counted counted = Counted.of(title);
		this.titles.merge(counted.key(), counted, Counted::and);
		next();
	}

	@Override
	public void invalid(long line, String field, String found, String expected) {
		this.unread.add(new ImportRows.Unread(line, cut(field, LONGEST_FIELD), cut(found, Counted.LONGEST), expected));
		next();
	}

	private void next() {
		this.lines++;
		if (this.lines % MOST == 0) {
			keep();
		}
	}

	void end() {
		keep();
	}

	long lines() {
		return this.lines;
	}

	private void keep() {
		this.transaction.executeWithoutResult((status) -> {
			this.imports.progress(this.one, this.lines, this.file.taken());
			Map<String, Row> there = this.rows.find(this.one.number(), this.titles.keySet());
			Map<String, TitleMatch> said = this.matches.holding(this.titles.keySet());
			Map<Row, Counted> more = new LinkedHashMap<>();
			Map<Counted, Matched> fresh = new LinkedHashMap<>();
			this.titles.forEach((key, counted) -> {
				Row row = there.get(key);
				if (row != null) {
					more.put(row, counted);
				}
				else {
					fresh.put(counted, this.ready.match(counted.title(), said.get(key)));
				}
			});
			this.rows.count(more);
			this.rows.add(this.one.number(), fresh);
			this.rows.addUnread(this.one.number(), this.unread);
		});
		this.titles.clear();
		this.unread.clear();
	}

	private static String cut(String text, int most) {
		return (text.length() > most) ? text.substring(0, most) : text;
	}

}
