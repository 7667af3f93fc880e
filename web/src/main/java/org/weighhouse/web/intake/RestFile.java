package org.weighhouse.web.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.weighhouse.web.csv.Inert;
import org.weighhouse.web.request.Plain;

/**
 * What is left of an inventory as a table: titles that nobody knows or that need a look,
 * and lines that cannot be read, each with the reason. No text becomes a formula, and
 * none turns the line around.
 */
@Component
class RestFile {

	private static final int AT_ONCE = 1000;

	private static final List<ImportRows.Show> LEFT = List.of(ImportRows.Show.INVALID, ImportRows.Show.UNSURE,
			ImportRows.Show.NEW);

	private final ImportRows rows;

	private final Plain plain;

	private final MessageSource messages;

	RestFile(ImportRows rows, Plain plain, MessageSource messages) {
		this.rows = rows;
		this.plain = plain;
		this.messages = messages;
	}

	void write(Import one, OutputStream out) throws IOException {
		Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
		CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
		printer.printRecord("line", "lines", "name", "publisher", "versions", "ids", "people", "devices", "state",
				"field", "found", "reason");
		for (ImportRows.Show show : LEFT) {
			List<Row> some = this.rows.some(one, show, "", 0, AT_ONCE);
			while (!some.isEmpty()) {
				for (Row row : some) {
					printer.printRecord(cells(row));
				}
				long last = some.stream().map(Row::id).max(Comparator.naturalOrder()).orElse(0L);
				some = this.rows.some(one, show, "", last, AT_ONCE);
			}
		}
		writer.flush();
	}

	private List<@Nullable Object> cells(Row row) {
		List<@Nullable Object> cells = new ArrayList<>(List.of(row.line(), row.lines()));
		cells.add(inert(row.name()));
		cells.add(inert(row.publisher()));
		cells.add(inert(row.versions()));
		cells.add(inert((row.ids() != null) ? row.ids().replace('\n', ' ') : null));
		cells.add(row.people());
		cells.add(row.devices());
		cells.add(row.state().name());
		cells.add(inert(row.field()));
		cells.add(inert((row.state() == Row.State.INVALID) ? row.found() : null));
		cells.add(inert(reason(row)));
		return cells;
	}

	private String reason(Row row) {
		return switch (row.state()) {
			case INVALID -> word(String.valueOf(row.expected()));
			case UNSURE ->
				word("intake.rest.unsure", String.join(", ", row.candidates().stream().map(Guess::tool).toList()));
			default -> word("intake.rest.unknown");
		};
	}

	private String word(String key, Object... words) {
		return this.messages.getMessage(key, words, Locale.ENGLISH);
	}

	private @Nullable String inert(@Nullable String text) {
		return (text != null) ? Inert.guarded(this.plain.shown(text)) : null;
	}

}
