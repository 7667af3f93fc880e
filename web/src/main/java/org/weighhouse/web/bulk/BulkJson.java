package org.weighhouse.web.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.bulk.BulkTitles.Counts;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Titles as one object in JSON, in the shape of the published schema; what is no ASCII is
 * escaped. The counts stand at its end: without them it is not whole.
 */
class BulkJson implements BulkFile {

	/** Another shape gets another number. */
	static final int VERSION = 1;

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(JsonWriteFeature.ESCAPE_NON_ASCII)
		.disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
		.build();

	private final JsonGenerator json;

	BulkJson(OutputStream out, Map<String, @Nullable Object> about) {
		this.json = JSON.createGenerator(out);
		this.json.writeStartObject();
		this.json.writeNumberProperty("schemaVersion", VERSION);
		this.json.writePOJOProperty("weighedBy", about);
		this.json.writeArrayPropertyStart("titles");
	}

	@Override
	public void line(BulkLine line) throws IOException {
		this.json.writePOJO(BulkCells.of(line));
	}

	@Override
	public void end(Counts counts) throws IOException {
		this.json.writeEndArray();
		this.json.writeObjectPropertyStart("counts");
		counts.tiers().forEach((tier, count) -> this.json.writeNumberProperty(tier.name(), count));
		this.json.writeNumberProperty("unknown", counts.unknown());
		this.json.writeEndObject();
		this.json.writeEndObject();
		this.json.close();
	}

}
