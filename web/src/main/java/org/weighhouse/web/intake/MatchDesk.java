package org.weighhouse.web.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.catalog.Tool;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.intake.NotPossible.Why;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Violation;
import org.weighhouse.web.tool.Register;

/**
 * Where people say which tool a title is, or that it is none of those that it seemed to
 * be; that holds in all inventories, also later ones, until somebody undoes it.
 */
@Component
@Transactional
public class MatchDesk {

	private final ImportRows rows;

	private final TitleMatches matches;

	private final Rematching rematching;

	private final Register register;

	private final Clerks clerks;

	private final AuditLog audit;

	MatchDesk(ImportRows rows, TitleMatches matches, Rematching rematching, Register register, Clerks clerks,
			AuditLog audit) {
		this.rows = rows;
		this.matches = matches;
		this.rematching = rematching;
		this.register = register;
		this.clerks = clerks;
		this.audit = audit;
	}

	/**
	 * Says what a title is, instead of whatever was said before.
	 * @param tool by slug or name; empty where it is none of those that it seemed to be
	 * @return the number of the decision
	 * @throws Invalid if nobody knows such a tool
	 */
	long choose(Person me, long title, String tool) {
		this.clerks.mustAct(me);
		Row row = this.rows.find(title).filter((found) -> found.key() != null).orElseThrow(() -> noSuch(title));
		String slug = slug(tool.strip());
		TitleMatch before = this.matches.holding(List.of(String.valueOf(row.key()))).get(row.key());
		if (before != null) {
			this.matches.undo(before.id(), me.id());
		}
		long number = add(row, slug, slug.isEmpty() ? refused(row, before) : List.of(), me);
		this.audit.record(Act.of(Act.person(me.id()), "match.chosen", "MAT-" + number)
			.moving((before != null) ? word(before.tool()) : null, word(slug))
			.with(details(row.name(), row.publisher(), slug)));
		this.rematching.one(String.valueOf(row.key()));
		return number;
	}

	/** What was said counts no more: the title is what its names say. */
	void undo(Person me, long number) {
		this.clerks.mustAct(me);
		TitleMatch match = this.matches.lock(number).orElseThrow(() -> new NoSuchImport("MAT-" + number));
		if (!this.matches.undo(number, me.id())) {
			throw new NotPossible(Why.DECIDED_MEANWHILE, match.subject());
		}
		this.audit.record(Act.of(Act.person(me.id()), "match.undone", match.subject())
			.moving(word(match.tool()), null)
			.with(details(match.name(), match.publisher(), match.tool())));
		this.rematching.one(match.key());
	}

	/** The latest; those before one, unless that is 0. */
	List<TitleMatch> list(Person me, boolean all, long before, int most) {
		this.clerks.mustSee(me);
		return this.matches.list(all, before, most);
	}

	private long add(Row row, String slug, Collection<String> refused, Person me) {
		try {
			return this.matches.add(row, slug.isEmpty() ? null : slug, refused, me.id());
		}
		catch (DuplicateKeyException ex) {
			throw new NotPossible(Why.DECIDED_MEANWHILE, row.name());
		}
	}

	private String slug(String typed) {
		if (typed.isEmpty() || this.register.catalog().find(typed) != null) {
			return typed;
		}
		return this.register.catalog()
			.tools()
			.stream()
			.filter((tool) -> tool.name().equalsIgnoreCase(typed))
			.map(Tool::id)
			.findFirst()
			.orElseGet(() -> {
				Invalid.refuse(List.of(new Violation("tool", "noTool", typed, "")));
				return "";
			});
	}

	/** Whatever it seemed to be until now. */
	private static Collection<String> refused(Row row, @Nullable TitleMatch before) {
		TreeSet<String> refused = new TreeSet<>();
		if (before != null) {
			refused.addAll(before.refused());
		}
		if (row.tool() != null) {
			refused.add(row.tool());
		}
		row.candidates().forEach((guess) -> refused.add(guess.tool()));
		return refused;
	}

	private static NoSuchImport noSuch(long title) {
		return new NoSuchImport("title " + title);
	}

	private static String word(@Nullable String tool) {
		return (tool == null || tool.isEmpty()) ? "NONE" : tool;
	}

	private static Map<String, String> details(String name, @Nullable String publisher, @Nullable String tool) {
		Map<String, String> details = new TreeMap<>();
		details.put("name", name);
		if (publisher != null) {
			details.put("publisher", publisher);
		}
		details.put("tool", word(tool));
		return details;
	}

}
