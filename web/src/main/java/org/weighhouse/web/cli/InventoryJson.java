package org.weighhouse.web.cli;

import java.io.PrintWriter;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.inventory.Match;
import org.weighhouse.web.inventory.Title;
import org.weighhouse.web.inventory.TitleWeighing.Weight;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of an inventory as one JSON object: its schema version, every row, and the counts.
 */
final class InventoryJson implements InventoryPrinter {

	private static final int SCHEMA_VERSION = 1;

	private static final ObjectWriter WRITER = JsonMapper.builder()
		.build()
		.writer()
		.without(StreamWriteFeature.AUTO_CLOSE_TARGET)
		.without(StreamWriteFeature.AUTO_CLOSE_CONTENT);

	private final JsonGenerator json;

	private final PrintWriter out;

	private final Words words;

	InventoryJson(PrintWriter out, Words words) {
		this.out = out;
		this.words = words;
		this.json = WRITER.createGenerator(out);
	}

	@Override
	public void begin() {
		this.json.writeStartObject();
		this.json.writeNumberProperty("schemaVersion", SCHEMA_VERSION);
		this.json.writeArrayPropertyStart("rows");
	}

	@Override
	public void line(InventoryLine line) {
		Title title = line.title();
		start(title.line(), line.state());
		this.json.writeStringProperty("name", title.name());
		write("publisher", title.publisher());
		write("version", title.version());
		write("people", title.people());
		write("devices", title.devices());
		if (line.match() instanceof Match.Known known) {
			this.json.writeStringProperty("tool", known.tool().id());
			this.json.writeStringProperty("by", known.by().name());
			this.json.writeStringProperty("found", known.found());
			this.json.writeStringProperty("alias", known.alias());
		}
		if (line.match() instanceof Match.Unsure unsure) {
			this.json.writeArrayPropertyStart("candidates");
			unsure.candidates().forEach((candidate) -> {
				this.json.writeStartObject();
				this.json.writeStringProperty("tool", candidate.tool().id());
				this.json.writeStringProperty("why", this.words.inventory(candidate.why(), candidate.arguments()));
				this.json.writeEndObject();
			});
			this.json.writeEndArray();
		}
		Weight weight = line.weight();
		if (weight != null) {
			this.json.writeStringProperty("tierAtLeast", weight.lowest().name());
			this.json.writeStringProperty("tier", weight.highest().name());
			this.json.writeStringProperty("edition", weight.edition());
			write("rule", weight.rule());
			write("concern", weight.concern());
		}
		this.json.writeEndObject();
	}

	@Override
	public void invalid(long line, String field, String found, String expected) {
		start(line, "invalid");
		this.json.writeStringProperty("field", field);
		this.json.writeStringProperty("found", found);
		this.json.writeStringProperty("expected", this.words.inventory(expected));
		this.json.writeEndObject();
	}

	private void start(long line, String state) {
		this.json.writeStartObject();
		this.json.writeNumberProperty("line", line);
		this.json.writeStringProperty("state", state);
	}

	private void write(String name, @Nullable Object value) {
		if (value instanceof Long number) {
			this.json.writeNumberProperty(name, number);
		}
		else if (value != null) {
			this.json.writeStringProperty(name, value.toString());
		}
	}

	@Override
	public void end(InventoryCount count) {
		this.json.writeEndArray();
		this.json.writeObjectPropertyStart("counts");
		this.json.writeNumberProperty("titles", count.titles());
		this.json.writeObjectPropertyStart("known");
		count.known().forEach((by, number) -> this.json.writeNumberProperty(by.name(), number));
		this.json.writeEndObject();
		this.json.writeNumberProperty("unsure", count.unsure());
		this.json.writeNumberProperty("new", count.unknown());
		this.json.writeNumberProperty("invalid", count.invalid());
		this.json.writeObjectPropertyStart("tiers");
		count.tiers().forEach((tier, number) -> this.json.writeNumberProperty(tier.name(), number));
		this.json.writeEndObject();
		this.json.writeEndObject();
		this.json.writeEndObject();
		this.json.close();
		this.out.println();
	}

}
