package org.weighhouse.web.cli;

import java.io.PrintWriter;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.inventory.Match;
import org.weighhouse.web.inventory.TitleWeighing.Weight;

/**
 * Rows of an inventory, to be read.
 */
final class InventoryText implements InventoryPrinter {

	private final PrintWriter out;

	private final Words words;

	InventoryText(PrintWriter out, Words words) {
		this.out = out;
		this.words = words;
	}

	@Override
	public void begin() {
		// Nothing stands above the first row.
	}

	@Override
	public void line(InventoryLine line) {
		Object[] told = { String.valueOf(line.title().line()), line.named(), name(line.match()), line.why(this.words) };
		this.out.println(this.words.get("inventory." + line.state(), told) + weight(line.weight(), line));
	}

	private static String name(Match match) {
		return (match instanceof Match.Known known) ? known.tool().name() : "";
	}

	private String weight(@Nullable Weight weight, InventoryLine line) {
		if (weight == null) {
			return "";
		}
		String range = line.range(this.words);
		return (weight.rule() != null) ? this.words.get("inventory.weighs", range, weight.rule(), weight.edition())
				: this.words.get("inventory.weighsNoRule", range);
	}

	@Override
	public void invalid(long line, String field, String found, String expected) {
		this.out.println(this.words.get("inventory.invalid", String.valueOf(line), field, found,
				this.words.inventory(expected)));
	}

	@Override
	public void end(InventoryCount count) {
		// The counts stand beside the result.
	}

}
