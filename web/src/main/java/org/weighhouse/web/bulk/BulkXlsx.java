package org.weighhouse.web.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.weighhouse.web.bulk.BulkTitles.Counts;
import org.weighhouse.web.request.Plain;

/**
 * Titles as a workbook: the head fixed, with a filter, and a sheet that says by what they
 * were weighed. Texts are never formulas. Rows go out as they come.
 */
class BulkXlsx implements BulkFile {

	private static final int AT_ONCE = 500;

	private static final int LONGEST = 32_000;

	private final Workbook book;

	private final Worksheet sheet;

	private final Map<String, @Nullable Object> about;

	private final Plain plain;

	private int row = 1;

	BulkXlsx(OutputStream out, Map<String, @Nullable Object> about, Plain plain) {
		this.book = new Workbook(out, "Weighhouse", "1.0");
		this.about = new LinkedHashMap<>(about);
		this.plain = plain;
		this.sheet = this.book.newWorksheet("Titles");
		List<String> names = BulkCells.names();
		for (int column = 0; column < names.size(); column++) {
			this.sheet.inlineString(0, column, names.get(column));
			this.sheet.style(0, column).bold().set();
			this.sheet.width(column, (column < 2) ? 32 : 18);
		}
		this.sheet.freezePane(0, 1);
	}

	@Override
	public void line(BulkLine line) throws IOException {
		List<@Nullable Object> cells = BulkCells.values(line);
		for (int column = 0; column < cells.size(); column++) {
			Object value = cells.get(column);
			if (value instanceof Number number) {
				this.sheet.value(this.row, column, number);
			}
			else if (value != null) {
				this.sheet.inlineString(this.row, column, shown(value));
			}
		}
		this.row++;
		if (this.row % AT_ONCE == 0) {
			this.sheet.flush();
		}
	}

	@Override
	public void end(Counts counts) throws IOException {
		this.sheet.setAutoFilter(0, 0, this.row - 1, BulkCells.names().size() - 1);
		this.sheet.finish();
		Worksheet words = this.book.newWorksheet("About");
		counts.tiers().forEach((tier, count) -> this.about.put(tier.name(), count));
		this.about.put("unknown", counts.unknown());
		int line = 0;
		for (Map.Entry<String, @Nullable Object> each : this.about.entrySet()) {
			words.inlineString(line, 0, each.getKey());
			Object value = each.getValue();
			if (value != null) {
				words.inlineString(line, 1, shown(value));
			}
			line++;
		}
		words.width(0, 20);
		words.width(1, 80);
		words.finish();
		this.book.finish();
	}

	private String shown(Object value) {
		String text = String.valueOf(this.plain.shown(value.toString()));
		return text.substring(0, Math.min(text.length(), LONGEST));
	}

}
