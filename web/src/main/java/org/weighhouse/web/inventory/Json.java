package org.weighhouse.web.inventory;

import java.io.InputStream;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.inventory.UnreadableInventory.Because;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON, a token at a time: what nobody asks for is skipped and never held.
 */
final class Json {

	private static final int DEEPEST = 100;

	private static final JsonFactory FACTORY = JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
		.build();

	private final JsonParser parser;

	private Json(JsonParser parser) {
		this.parser = parser;
	}

	/** Reads all of it: one object, with nothing behind it. */
	static void read(InputStream in, Consumer<Json> reader) {
		try (JsonParser parser = parser(in)) {
			Json json = new Json(parser);
			parser.nextToken();
			reader.accept(json);
			if (parser.nextToken() != null) {
				throw new UnreadableInventory(Because.BROKEN_JSON, json.line(), json.column());
			}
		}
		catch (JacksonException ex) {
			throw refused(ex);
		}
	}

	static JsonParser parser(InputStream in) {
		return FACTORY.createParser(ObjectReadContext.empty(), in);
	}

	static UnreadableInventory refused(JacksonException ex) {
		boolean twice = ex.getOriginalMessage() != null && ex.getOriginalMessage().startsWith("Duplicate");
		Because because = (ex instanceof StreamConstraintsException) ? Because.TOO_DEEP
				: twice ? Because.KEY_TWICE : Because.BROKEN_JSON;
		TokenStreamLocation place = ex.getLocation();
		return (place != null) ? new UnreadableInventory(because, place.getLineNr(), place.getColumnNr())
				: new UnreadableInventory(because, 1, 1);
	}

	long line() {
		return this.parser.currentTokenLocation().getLineNr();
	}

	private int column() {
		return this.parser.currentTokenLocation().getColumnNr();
	}

	boolean isObject() {
		return this.parser.currentToken() == JsonToken.START_OBJECT;
	}

	boolean isArray() {
		return this.parser.currentToken() == JsonToken.START_ARRAY;
	}

	boolean isNull() {
		return this.parser.currentToken() == JsonToken.VALUE_NULL;
	}

	/** A text, or null where there is something else. */
	@Nullable String text() {
		return (this.parser.currentToken() == JsonToken.VALUE_STRING) ? this.parser.getString() : null;
	}

	/** What there is, to be named in a message. */
	String found() {
		return isObject() ? "{" : isArray() ? "[" : this.parser.getString();
	}

	/** Goes through the properties of an object. */
	void object(String path, Consumer<String> property) {
		if (!isObject()) {
			throw new UnreadableInventory(Because.NOT_LIKE_THIS, line(), path, Cell.shown(found()), "{");
		}
		while (this.parser.nextToken() != JsonToken.END_OBJECT) {
			String name = this.parser.currentName();
			this.parser.nextToken();
			property.accept(name);
			skipTheRest();
		}
	}

	/** Goes through the elements of an array. */
	void array(String path, Runnable element) {
		if (!isArray()) {
			throw new UnreadableInventory(Because.NOT_LIKE_THIS, line(), path, Cell.shown(found()), "[");
		}
		while (this.parser.nextToken() != JsonToken.END_ARRAY) {
			element.run();
			skipTheRest();
		}
	}

	private void skipTheRest() {
		if (this.parser.currentToken().isStructStart()) {
			this.parser.skipChildren();
		}
	}

	/** Puts a text into a row; anything else is wrong there. */
	void put(Row row, Field field, String path) {
		String text = text();
		if (text != null) {
			row.put(field, path, text);
		}
		else if (!isNull()) {
			row.wrong(path, found(), Expected.TEXT);
		}
	}

}
