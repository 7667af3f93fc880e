package org.weighhouse.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A register as one object in JSON a line, exactly as it is kept; what is no ASCII is
 * escaped, so that no character can turn a line around. Schema: {@link Schema}.
 */
class JsonLinesFile implements TableFile {

	static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

	private final OutputStream out;

	private final List<Column> columns;

	JsonLinesFile(OutputStream out, List<Column> columns) {
		this.out = out;
		this.columns = columns;
	}

	@Override
	public void row(List<@Nullable Object> cells) throws IOException {
		Map<String, @Nullable Object> line = new LinkedHashMap<>();
		for (int i = 0; i < cells.size(); i++) {
			Object cell = cells.get(i);
			boolean plain = cell == null || cell instanceof Number || cell instanceof Boolean;
			line.put(this.columns.get(i).name(), plain ? cell : Values.text(cell));
		}
		this.out.write((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public void end(About about) throws IOException {
		this.out.flush();
	}

}
