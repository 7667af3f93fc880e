package org.weighhouse.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Changes one value of a YAML text and leaves every other line as it was written, with
 * its comments. Values are words, lists and maps; a path names keys of maps and numbers
 * of items, counted from 0.
 */
final class YamlEdit {

	private final String text;

	private final List<String> lines;

	private final Node root;

	private final List<String> order;

	/**
	 * A text that is read without a mistake.
	 * @param order how keys follow each other where one is new
	 */
	YamlEdit(String text, List<String> order) {
		this.text = text;
		this.order = order;
		this.lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
		LoadSettings settings = LoadSettings.builder()
			.setAllowDuplicateKeys(false)
			.setMaxAliasesForCollections(0)
			.build();
		this.root = new Compose(settings).composeString(text)
			.orElseThrow(() -> new IllegalArgumentException("no text"));
	}

	/** What stands there, or null. */
	@Nullable Object at(List<String> path) {
		Object value = value(this.root);
		for (String step : path) {
			value = child(value, step);
		}
		return value;
	}

	/**
	 * The text with another value there; null takes it away. Maps on the way that are not
	 * there yet are made.
	 */
	String with(List<String> path, @Nullable Object value) {
		Object before = value(this.root);
		Object after = changed(before, path, value);
		if (Objects.equals(before, after)) {
			return this.text;
		}
		YamlEdit copy = new YamlEdit(this.text, this.order);
		copy.change(copy.root, path, value);
		String changed = String.join("\n", copy.lines);
		if (!Objects.equals(new YamlEdit(changed, this.order).at(List.of()), after)) {
			throw new IllegalStateException("`" + String.join("/", path) + "` cannot be changed by itself");
		}
		return changed;
	}

	private void change(Node parent, List<String> path, @Nullable Object value) {
		String step = path.get(0);
		List<String> rest = path.subList(1, path.size());
		int there = find(parent, step);
		if (there < 0) {
			add(parent, step, changed(null, rest, value));
			return;
		}
		Node child = child(parent, there);
		if (!rest.isEmpty() && isBlock(child)
				&& (value != null || rest.size() > 1 || ((CollectionNode<?>) child).getValue().size() > 1)) {
			change(child, rest, value);
			return;
		}
		replace(parent, there, changed(value(child), rest, value));
	}

	/** Maps and lists that lose their last value go with it. */
	private void replace(Node parent, int place, @Nullable Object value) {
		int first = start(parent, place).line();
		int column = start(parent, place).column();
		int last = lastLine(child(parent, place));
		String before = this.lines.get(first).substring(0, column);
		List<String> span = this.lines.subList(first, last + 1);
		if (value == null) {
			boolean carriesOn = !before.isBlank() && parent instanceof MappingNode;
			span.clear();
			if (carriesOn) {
				String next = this.lines.get(first);
				this.lines.set(first, before + next.substring(column));
			}
			return;
		}
		List<String> written = written(parent, keyOf(parent, place), value, column);
		written.set(0, before + written.get(0).substring(column));
		span.clear();
		this.lines.addAll(first, written);
	}

	private void add(Node parent, String step, @Nullable Object value) {
		if (value == null) {
			return;
		}
		List<?> items = ((CollectionNode<?>) parent).getValue();
		int column = parent.getStartMark().map(Mark::getColumn).orElse(0);
		int after = items.size() - 1;
		if (parent instanceof MappingNode) {
			int rank = this.order.indexOf(step);
			for (int i = 0; rank >= 0 && i < items.size(); i++) {
				int other = this.order.indexOf(keyOf(parent, i));
				if (other > rank) {
					after = i - 1;
					break;
				}
			}
		}
		int line = (after < 0) ? start(parent, 0).line() : lastLine(child(parent, after)) + 1;
		this.lines.addAll(line, written(parent, step, value, column));
	}

	private List<String> written(Node parent, String key, Object value, int column) {
		List<String> written = (parent instanceof MappingNode) ? YamlWords.entry(key, value, column)
				: YamlWords.item(value, column);
		if (this.text.contains("\r\n")) {
			written.replaceAll((line) -> line + "\r");
		}
		return written;
	}

	private static @Nullable Object changed(@Nullable Object whole, List<String> path, @Nullable Object value) {
		if (path.isEmpty()) {
			return value;
		}
		String step = path.get(0);
		Object child = changed(child(whole, step), path.subList(1, path.size()), value);
		if (whole instanceof List<?> list) {
			List<Object> items = new ArrayList<>(list);
			int number = Integer.parseInt(step);
			if (child == null) {
				items.remove(number);
			}
			else if (number < items.size()) {
				items.set(number, child);
			}
			else {
				items.add(child);
			}
			return items.isEmpty() ? null : items;
		}
		Map<String, Object> entries = new LinkedHashMap<>();
		if (whole instanceof Map<?, ?> map) {
			map.forEach((key, each) -> entries.put((String) key, each));
		}
		if (child == null) {
			entries.remove(step);
		}
		else {
			entries.put(step, child);
		}
		return entries.isEmpty() ? null : entries;
	}

	private static @Nullable Object child(@Nullable Object whole, String step) {
		if (whole instanceof List<?> list) {
			int number = Integer.parseInt(step);
			return (number < list.size()) ? list.get(number) : null;
		}
		return (whole instanceof Map<?, ?> map) ? map.get(step) : null;
	}

	private static Object value(Node node) {
		if (node instanceof MappingNode map) {
			Map<String, Object> entries = new LinkedHashMap<>();
			map.getValue().forEach((each) -> entries.put(word(each.getKeyNode()), value(each.getValueNode())));
			return entries;
		}
		if (node instanceof SequenceNode list) {
			return list.getValue().stream().map(YamlEdit::value).toList();
		}
		return word(node);
	}

	private static String word(Node node) {
		return ((ScalarNode) node).getValue();
	}

	private static boolean isBlock(Node node) {
		return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.BLOCK
				&& !collection.getValue().isEmpty();
	}

	private static int find(Node parent, String step) {
		if (parent instanceof SequenceNode list) {
			int number = Integer.parseInt(step);
			return (number < list.getValue().size()) ? number : -1;
		}
		List<NodeTuple> entries = ((MappingNode) parent).getValue();
		for (int i = 0; i < entries.size(); i++) {
			if (word(entries.get(i).getKeyNode()).equals(step)) {
				return i;
			}
		}
		return -1;
	}

	private static Node child(Node parent, int place) {
		return (parent instanceof SequenceNode list) ? list.getValue().get(place)
				: ((MappingNode) parent).getValue().get(place).getValueNode();
	}

	private static String keyOf(Node parent, int place) {
		return (parent instanceof MappingNode map) ? word(map.getValue().get(place).getKeyNode()) : "";
	}

	/** Where an entry begins with its key, or an item with its dash. */
	private Spot start(Node parent, int place) {
		if (parent instanceof MappingNode map) {
			return Spot.of(map.getValue().get(place).getKeyNode());
		}
		int column = parent.getStartMark().map(Mark::getColumn).orElse(0);
		return new Spot(Spot.of(child(parent, place)).line(), column);
	}

	private int lastLine(Node node) {
		if (isBlock(node)) {
			CollectionNode<?> block = (CollectionNode<?>) node;
			return lastLine(child(node, block.getValue().size() - 1));
		}
		int last = node.getEndMark().map(Mark::getLine).orElse(0);
		if (node instanceof ScalarNode scalar
				&& (scalar.getScalarStyle() == ScalarStyle.FOLDED || scalar.getScalarStyle() == ScalarStyle.LITERAL)) {
			last = Math.min(last, this.lines.size()) - 1;
			while (this.lines.get(last).isBlank()) {
				last--;
			}
		}
		return last;
	}

	/** A line and a column, counted from 0. */
	private record Spot(int line, int column) {

		static Spot of(Node node) {
			return node.getStartMark().map((mark) -> new Spot(mark.getLine(), mark.getColumn())).orElseThrow();
		}

	}

}
