package org.weighhouse.engine.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/**
 * Reads one YAML 1.2 file (JSON is a part of it) into nodes, and refuses what makes
 * policy files unsafe: keys given twice, anchors, aliases, tags, several documents, more
 * than 256 KiB, more than eight levels. Limits and reasons: the trust chapter of the
 * design, YAML.
 */
public final class YamlText {

	/** The largest file that is read, in bytes of UTF-8. */
	public static final int MAX_BYTES = 256 * 1024;

	private static final int MAX_DEPTH = 8;

	private static final String SHOWN = "characters that can be shown";

	private final String file;

	private final Problems problems;

	private final Iterator<Event> events;

	private YamlText(String file, String text, Problems problems) {
		this.file = file;
		this.problems = problems;
		LoadSettings settings = LoadSettings.builder()
			.setLabel(file)
			.setCodePointLimit(MAX_BYTES)
			.setAllowDuplicateKeys(false)
			.setMaxAliasesForCollections(0)
			.build();
		this.events = new Parse(settings).parseString(text).iterator();
	}

	/**
	 * The file's single document, or null when it is not usable; why is in the problems.
	 */
	public static @Nullable Node read(String file, String text, Problems problems) {
		if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
			problems.add(Place.startOf(file), "a file of more than 256 KiB", "at most 256 KiB");
			return null;
		}
		try {
			return new YamlText(file, text, problems).document();
		}
		catch (Refused ex) {
			return null;
		}
		catch (MarkedYamlEngineException ex) {
			Place place = ex.getProblemMark().map((mark) -> place(file, mark)).orElse(Place.startOf(file));
			problems.add(place, "text that is not YAML (" + ex.getProblem() + ")", "valid YAML 1.2");
			return null;
		}
		catch (ReaderException ex) {
			String found = String.format("the character U+%04X", ex.getCodePoint());
			problems.add(place(file, text, text.indexOf(ex.getCodePoint())), found, SHOWN);
			return null;
		}
		catch (RuntimeException ex) {
			problems.add(Place.startOf(file), "text that cannot be read as YAML", "valid YAML 1.2");
			return null;
		}
	}

	private @Nullable Node document() {
		this.events.next();
		Event event = this.events.next();
		if (event.getEventId() == Event.ID.StreamEnd) {
			this.problems.add(Place.startOf(this.file), "an empty file", "a map");
			return null;
		}
		Node node = node(this.events.next(), 1);
		this.events.next();
		Event end = this.events.next();
		if (end.getEventId() != Event.ID.StreamEnd) {
			throw refuse(place(end), "a second document", "one document a file");
		}
		return node;
	}

	private Node node(Event event, int depth) {
		if (depth > MAX_DEPTH) {
			throw refuse(place(event), "more than " + MAX_DEPTH + " levels", "fewer levels");
		}
		if (event instanceof AliasEvent) {
			throw refuse(place(event), "an alias (`*`)", "the value itself");
		}
		if (event instanceof NodeEvent named && named.getAnchor().isPresent()) {
			throw refuse(place(event), "an anchor (`&`)", "the value without it");
		}
		if (event instanceof ScalarEvent scalar) {
			refuseTag(event, scalar.getTag());
			refuseControlCharacters(event, scalar.getValue());
			return new Node.Word(place(event), scalar.getValue());
		}
		if (event instanceof SequenceStartEvent sequence) {
			refuseTag(event, sequence.getTag());
			return items(event, depth);
		}
		refuseTag(event, ((MappingStartEvent) event).getTag());
		return entries(event, depth);
	}

	private Node items(Event start, int depth) {
		List<Node> items = new ArrayList<>();
		for (Event next = this.events.next(); next.getEventId() != Event.ID.SequenceEnd; next = this.events.next()) {
			items.add(node(next, depth + 1));
		}
		return new Node.Items(place(start), items);
	}

	private Node entries(Event start, int depth) {
		Map<String, Node> values = new LinkedHashMap<>();
		Map<String, Place> keys = new LinkedHashMap<>();
		for (Event next = this.events.next(); next.getEventId() != Event.ID.MappingEnd; next = this.events.next()) {
			Node key = node(next, depth + 1);
			if (!(key instanceof Node.Word word)) {
				throw refuse(key.place(), key.kind() + " as a key", "a word");
			}
			Node value = node(this.events.next(), depth + 1);
			if (values.putIfAbsent(word.text(), value) != null) {
				this.problems.add(key.place(), "`" + word.text() + "` a second time", "each key once");
			}
			keys.putIfAbsent(word.text(), key.place());
		}
		return new Node.Entries(place(start), values, keys);
	}

	private void refuseTag(Event event, Optional<String> tag) {
		if (tag.isPresent()) {
			throw refuse(place(event), "a tag (`" + tag.get() + "`)", "a plain value");
		}
	}

	/** Also those that a quoted word escapes: no database and no page wants them. */
	private void refuseControlCharacters(Event event, String text) {
		text.chars()
			.filter((each) -> Character.isISOControl(each) && each != '\n' && each != '\t')
			.findFirst()
			.ifPresent((each) -> {
				throw refuse(place(event), String.format("the character U+%04X", each), SHOWN);
			});
	}

	private Refused refuse(Place place, String found, String expected) {
		this.problems.add(place, found, expected);
		return new Refused();
	}

	private Place place(Event event) {
		return event.getStartMark().map((mark) -> place(this.file, mark)).orElse(Place.startOf(this.file));
	}

	private static Place place(String file, String text, int index) {
		String before = text.substring(0, Math.max(index, 0));
		int line = (int) before.chars().filter((each) -> each == '\n').count() + 1;
		return new Place(file, line, before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1);
	}

	private static Place place(String file, Mark mark) {
		return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
	}

	private static final class Refused extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
