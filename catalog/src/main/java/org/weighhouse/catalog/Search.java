package org.weighhouse.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;

import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds tools by the words of a search, every one of which must fit. Words that begin a
 * name come first; typing errors are forgiven only where nothing fits as it was typed.
 */
final class Search {

	/** Of words shorter than this a letter that differs makes another word. */
	private static final int FORGIVEN_FROM = 4;

	private static final int FORGIVEN_TWICE_FROM = 8;

	private static final int NOT_AT_ALL = Integer.MAX_VALUE;

	private final List<String> words;

	Search(String text) {
		this.words = words(text);
	}

	/**
	 * Those that fit, the best first and then by name; all by name where nothing is
	 * searched.
	 */
	List<Tool> in(Collection<Tool> tools) {
		List<Tool> plain = ranked(tools, Search::rank);
		return plain.isEmpty() ? ranked(tools, Search::mistyped) : plain;
	}

	private List<Tool> ranked(Collection<Tool> tools, ToIntBiFunction<Tool, String> rank) {
		record Hit(Tool tool, int rank) {
		}
		return tools.stream()
			.map((tool) -> new Hit(tool, worst(tool, rank)))
			.filter((hit) -> hit.rank() != NOT_AT_ALL)
			.sorted(Comparator.comparingInt(Hit::rank)
				.thenComparing((hit) -> hit.tool().name().toLowerCase(Locale.ROOT)))
			.map(Hit::tool)
			.toList();
	}

	private int worst(Tool tool, ToIntBiFunction<Tool, String> rank) {
		OptionalInt worst = this.words.stream().mapToInt((word) -> rank.applyAsInt(tool, word)).max();
		return worst.orElse(0);
	}

	/** How far from the name a word is found as it was typed. */
	private static int rank(Tool tool, String word) {
		if (names(tool).anyMatch((name) -> name.startsWith(word))) {
			return 0;
		}
		if (others(tool).anyMatch((name) -> name.startsWith(word))) {
			return 1;
		}
		boolean within = texts(tool).anyMatch((text) -> text.toLowerCase(Locale.ROOT).contains(word));
		return within ? 2 : NOT_AT_ALL;
	}

	/** How many letters differ from the beginning of a word that it is known by. */
	private static int mistyped(Tool tool, String word) {
		int forgiven = (word.length() < FORGIVEN_FROM) ? 0 : (word.length() < FORGIVEN_TWICE_FROM) ? 1 : 2;
		LevenshteinDistance distance = new LevenshteinDistance(forgiven);
		return Stream.concat(names(tool), others(tool))
			.flatMap((known) -> Stream.of(known, beginning(known, word.length())))
			.mapToInt((known) -> distance.apply(known, word))
			.filter((letters) -> letters >= 0)
			.min()
			.orElse(NOT_AT_ALL);
	}

	private static String beginning(String known, int letters) {
		return known.substring(0, Math.min(known.length(), letters));
	}

	private static Stream<String> names(Tool tool) {
		return Stream.of(tool.id(), tool.name()).flatMap((name) -> words(name).stream());
	}

	private static Stream<String> others(Tool tool) {
		return texts(tool).flatMap((text) -> words(text).stream());
	}

	private static Stream<String> texts(Tool tool) {
		Stream<String> told = Stream.of(tool.id(), tool.name(), tool.vendor().name(), tool.vendor().id(), tool.kind());
		return Stream
			.of(told, tool.aliases().stream().map(Tool.Alias::value), tool.purposes().stream(),
					tool.editions().stream().map(Edition::name))
			.flatMap((each) -> each);
	}

	private static List<String> words(String text) {
		return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.+#]+"))
			.filter((word) -> !word.isEmpty())
			.toList();
	}

}
