package org.weighhouse.web.tool;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.catalog.Edition;
import org.weighhouse.catalog.Tool;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;

/**
 * A signal as the page of its tool shows it.
 *
 * @param edition the name of the edition that it is about; null for the whole tool
 * @param graver the grades that it can be raised to
 * @param softer the grades that it can be lowered to
 * @param proposes whether the reader can raise it, or propose to take it less gravely
 * @param seconds whether the reader can agree with what was proposed
 */
record News(Signal signal, @Nullable String edition, List<Signal.Grade> graver, List<Signal.Grade> softer,
		boolean proposes, boolean seconds) {

	static final Comparator<News> LATEST_FIRST = Comparator.comparing((News news) -> news.signal().published())
		.thenComparing((news) -> news.signal().number())
		.reversed();

	static News of(Signal signal, Tool tool, Person reader) {
		Signal.Grade grade = signal.grade();
		List<Signal.Grade> graver = grades(grade, 1);
		List<Signal.Grade> softer = grades(grade, -1);
		Signal.Softer proposed = signal.softer();
		boolean proposes = signal.isOpen() && proposed == null && reader.has(Role.REVIEWER);
		boolean seconds = proposed != null && proposed.by() != reader.id()
				&& (reader.has(Role.REVIEWER) || reader.has(Role.CISO));
		String[] parts = signal.about().split("/", 2);
		Edition edition = (parts.length == 2) ? tool.findEdition(parts[1]) : null;
		return new News(signal, (edition != null) ? edition.name() : (parts.length == 2) ? parts[1] : null, graver,
				softer, proposes, seconds);
	}

	private static List<Signal.Grade> grades(Signal.@Nullable Grade than, int side) {
		return Arrays.stream(Signal.Grade.values())
			.filter((each) -> than != null && Integer.signum(each.compareTo(than)) == side)
			.toList();
	}

	/** How its sentence goes: the end of a message's key. */
	public String sentence() {
		Signal.Grade grade = this.signal.grade();
		return (grade != null) ? this.signal.kind() + "." + grade : this.signal.kind().name();
	}

}
