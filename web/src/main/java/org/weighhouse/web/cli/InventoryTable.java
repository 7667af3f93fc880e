package org.weighhouse.web.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.csv.Inert;
import org.weighhouse.web.inventory.Match;
import org.weighhouse.web.inventory.TitleWeighing.Weight;

/**
 * Rows of an inventory as comma-separated values, of which no spreadsheet makes a
 * formula.
 */
final class InventoryTable implements InventoryPrinter {

	static final List<String> HEADINGS = List.of("Line", "Name", "Publisher", "Version", "People", "Devices", "State",
			"Tool", "By", "At least", "At most", "Edition", "Rule", "Why");

	private final PrintWriter out;

	private final Words words;

	InventoryTable(PrintWriter out, Words words) {
		this.out = out;
		this.words = words;
	}

	@Override
	public void begin() {
		print(HEADINGS.toArray());
	}

	@Override
	public void line(InventoryLine line) {
		Weight weight = line.weight();
		String by = (line.match() instanceof Match.Known known) ? known.by().name() : "";
		print(line.title().line(), line.title().name(), line.title().publisher(), line.title().version(),
				line.title().people(), line.title().devices(), line.state(), line.tool(), by,
				(weight != null) ? weight.lowest() : null, (weight != null) ? weight.highest() : null,
				(weight != null) ? weight.edition() : null, (weight != null) ? weight.rule() : null,
				line.why(this.words));
	}

	@Override
	public void invalid(long line, String field, String found, String expected) {
		print(line, null, null, null, null, null, "invalid", null, null, null, null, null, null,
				this.words.get("inventory.wrong", field, found, this.words.inventory(expected)));
	}

	@Override
	public void end(InventoryCount count) {
		this.out.flush();
	}

	private void print(@Nullable Object... cells) {
		this.out.print(Arrays.stream(cells).map(InventoryTable::cell).collect(Collectors.joining(",")) + "\r\n");
	}

	private static String cell(@Nullable Object value) {
		if (value == null || value instanceof Number) {
			return (value != null) ? value.toString() : "";
		}
		String text = Inert.guarded(value.toString());
		boolean plain = text.chars().noneMatch((letter) -> letter == ',' || letter == '"' || letter < ' ');
		return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
	}

}
