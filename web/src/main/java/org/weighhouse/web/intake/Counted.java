package org.weighhouse.web.intake;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Tool;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.inventory.Title;

/**
 * A title with what the lines that name it count together.
 *
 * @param people and devices: the sum over its lines, one for each version or person; null
 * where no line counts
 */
record Counted(Title title, String key, long line, int lines, String versions, @Nullable Long people,
		@Nullable Long devices) {

	/** As long as the database takes it. */
	static final int LONGEST = 500;

	private static final String BETWEEN = ", ";

	static Counted of(Title title) {
		String version = title.version();
		return new Counted(title, Sha256.of(title.key()), title.line(), 1, (version != null) ? version : "",
				title.people(), title.devices());
	}

	Counted and(Counted other) {
		return new Counted(this.title, this.key, Math.min(this.line, other.line), this.lines + other.lines,
				joined(this.versions, other.versions), sum(this.people, other.people),
				sum(this.devices, other.devices));
	}

	/** The next lines of a title that is kept already. */
	static String joined(@Nullable String versions, String more) {
		if (versions == null || versions.isEmpty()) {
			return more;
		}
		String all = versions + BETWEEN + more;
		boolean known = more.isEmpty() || List.of(versions.split(BETWEEN)).containsAll(List.of(more.split(BETWEEN)));
		return (known || all.length() > LONGEST) ? versions : all;
	}

	static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
		return (one == null || other == null) ? ((one != null) ? one : other) : Long.valueOf(one + other);
	}

	/** Its ids, one a line. */
	static String ids(List<Tool.Alias> ids) {
		return String.join("\n", ids.stream().map((id) -> id.kind() + ":" + id.value()).toList());
	}

	static List<Tool.Alias> ids(@Nullable String text) {
		return (text == null || text.isEmpty()) ? List.of()
				: Arrays.stream(text.split("\n"))
					.map((line) -> line.split(":", 2))
					.map((parts) -> new Tool.Alias(parts[0], parts[1]))
					.toList();
	}

}
