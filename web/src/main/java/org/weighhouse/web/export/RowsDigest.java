package org.weighhouse.web.export;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.digest.Sha256;
import tools.jackson.databind.json.JsonMapper;

/**
 * SHA-256 of rows, the same in every format: over each row as one line of JSON, a list of
 * its cells (text as it is kept, days and moments as text, numbers, true and false,
 * null), ended by LF.
 */
final class RowsDigest {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final MessageDigest digest = Sha256.begin();

	private long rows;

	void row(List<@Nullable Object> cells) {
		List<@Nullable Object> plain = new ArrayList<>();
		cells.forEach((cell) -> plain
			.add((cell == null || cell instanceof Number || cell instanceof Boolean) ? cell : Values.text(cell)));
		this.digest.update((JSON.writeValueAsString(plain) + "\n").getBytes(StandardCharsets.UTF_8));
		this.rows++;
	}

	long rows() {
		return this.rows;
	}

	/** In hex; begins anew. */
	String end() {
		return Sha256.of(this.digest);
	}

}
