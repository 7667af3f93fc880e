package org.weighhouse.web.inventory;

import java.io.ByteArrayInputStream;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.inventory.UnreadableInventory.Because;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Tells kinds of JSON apart, by the first property that only one of them has.
 */
final class JsonKinds {

	private static final Map<String, Format> KINDS = Map.of("bomFormat", Format.CYCLONEDX, "specVersion",
			Format.CYCLONEDX, "components", Format.CYCLONEDX, "Sources", Format.WINGET, "WinGetVersion", Format.WINGET,
			"formulae", Format.BREW, "casks", Format.BREW);

	private JsonKinds() {
	}

	static Format of(Beginning beginning) {
		Format kind = null;
		try (JsonParser parser = Json.parser(new ByteArrayInputStream(beginning.bytes()))) {
			kind = kind(parser);
		}
		catch (JacksonException ex) {
			if (beginning.whole()) {
				throw Json.refused(ex);
			}
		}
		if (kind == null) {
			throw new UnreadableInventory(Because.UNKNOWN_JSON);
		}
		return kind;
	}

	private static @Nullable Format kind(JsonParser parser) {
		if (parser.nextToken() == JsonToken.START_ARRAY) {
			throw new UnreadableInventory(Because.JSON_LIST);
		}
		while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
			String property = parser.currentName();
			if (property.equals("spdxVersion") || property.equals("SPDXID")) {
				throw new UnreadableInventory(Because.SPDX);
			}
			Format kind = KINDS.get(property);
			if (kind != null) {
				return kind;
			}
			parser.nextToken();
			parser.skipChildren();
		}
		return null;
	}

}
