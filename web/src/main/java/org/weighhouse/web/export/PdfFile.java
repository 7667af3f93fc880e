package org.weighhouse.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A register on paper. Few columns make a table; many make a block for each row, with
 * what is there.
 */
class PdfFile implements TableFile {

	/** They are laid out in memory, all at once. */
	static final int MOST_ROWS = 2000;

	private static final int MOST_IN_A_TABLE = 8;

	private final OutputStream out;

	private final List<Column> columns;

	private final Printing printing;

	private final List<List<String>> rows = new ArrayList<>();

	PdfFile(OutputStream out, List<Column> columns, Printing printing) {
		this.out = out;
		this.columns = columns;
		this.printing = printing;
	}

	@Override
	public void row(List<@Nullable Object> cells) {
		this.rows.add(cells.stream().map(Values::shown).toList());
	}

	@Override
	public void end(About about) throws IOException {
		this.printing.print("pdf-register",
				Map.of("about", about.lines(), "name", about.what().word(), "headings",
						this.columns.stream().map(Column::heading).toList(), "rows", this.rows, "table",
						this.columns.size() <= MOST_IN_A_TABLE, "verify", this.printing.address("/exports")),
				this.out);
	}

}
