package org.weighhouse.web.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.replay.Difference.What;

/**
 * What the entries tell of one object, field by field. A field that no entry names is not
 * told; one whose name has a blank in it is told by being there.
 */
final class Told {

	private final String object;

	private final Map<String, Saying> fields = new TreeMap<>();

	private final List<Difference> broken = new ArrayList<>();

	private long entry;

	Told(String object) {
		this.object = object;
	}

	/** A value, and the entry that said it last. */
	private record Saying(@Nullable String value, long entry) {
	}

	/** The next entry. */
	void hear(LogEntry next, Map<String, Effect> effects) {
		this.entry = next.id();
		Effect effect = effects.get(next.act().what());
		if (effect == null) {
			this.broken.add(new Difference(What.UNKNOWN_ACT, this.object, next.act().what(), null, null, next.id()));
		}
		else {
			effect.on(next.act(), this);
		}
	}

	void set(String field, @Nullable String value) {
		this.fields.put(field, new Saying(value, this.entry));
	}

	/** Each detail as the act has it, or nothing where it has none. */
	void take(Act act, String... details) {
		for (String detail : details) {
			set(detail, act.details().get(detail));
		}
	}

	/** The details that the act has; of others, older entries say nothing. */
	void takeGiven(Act act, String... details) {
		for (String detail : details) {
			if (act.details().containsKey(detail)) {
				set(detail, act.details().get(detail));
			}
		}
	}

	@Nullable String get(String field) {
		Saying saying = this.fields.get(field);
		return (saying != null) ? saying.value() : null;
	}

	/** Once more. */
	void count(String field) {
		String before = get(field);
		set(field, String.valueOf(((before != null) ? Long.parseLong(before) : 0) + 1));
	}

	/** One word more in a set of words. */
	void add(String field, String word) {
		SortedSet<String> words = words(field);
		words.add(word);
		set(field, String.join(" ", words));
	}

	void remove(String field, String word) {
		SortedSet<String> words = words(field);
		words.remove(word);
		set(field, String.join(" ", words));
	}

	private SortedSet<String> words(String field) {
		String before = get(field);
		return (before == null || before.isEmpty()) ? new TreeSet<>() : new TreeSet<>(List.of(before.split(" ")));
	}

	/** A set of words in the order that it is compared in. */
	static String sorted(@Nullable String words) {
		return (words == null || words.isEmpty()) ? "" : String.join(" ", new TreeSet<>(List.of(words.split(" "))));
	}

	/** That the act begins where the one before it ended. */
	void follows(Act act, String field) {
		String before = get(field);
		if (!Objects.equals(before, act.from())) {
			this.broken.add(new Difference(What.BROKEN_STORY, this.object, field, before, act.from(), this.entry));
		}
	}

	/** What the rows say otherwise. */
	List<Difference> against(Map<String, @Nullable String> rows) {
		List<Difference> differences = new ArrayList<>(this.broken);
		this.fields.forEach((field, saying) -> {
			String found = rows.get(field);
			if (!Objects.equals(saying.value(), found)) {
				differences
					.add(new Difference(What.CHANGED, this.object, field, saying.value(), found, saying.entry()));
			}
		});
		rows.forEach((field, found) -> {
			if (field.indexOf(' ') > 0 && !this.fields.containsKey(field)) {
				differences.add(new Difference(What.CHANGED, this.object, field, null, found, null));
			}
		});
		return differences;
	}

}
