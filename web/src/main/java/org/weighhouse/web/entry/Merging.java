package org.weighhouse.web.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.catalog.EntryText;
import org.weighhouse.catalog.Tool;
import org.weighhouse.engine.text.InvalidFiles;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.policy.ActivePolicy;
import org.weighhouse.web.tool.EntryKeeping;
import org.weighhouse.web.tool.Register;

/**
 * Where a reviewer says that two tools are one, takes that back while neither entry has
 * changed, and moves a name from one to another.
 */
@Component
@Transactional
class Merging {

	private static final String NAME = "name";

	private static final String ALIASES = "aliases";

	private final Register register;

	private final EntryKeeping keeping;

	private final ActivePolicy policy;

	private final AuditLog audit;

	private final JdbcClient jdbc;

	Merging(Register register, EntryKeeping keeping, ActivePolicy policy, AuditLog audit, JdbcClient jdbc) {
		this.register = register;
		this.keeping = keeping;
		this.policy = policy;
		this.audit = audit;
		this.jdbc = jdbc;
	}

	/**
	 * One tool turns out to be another: its names lead there from now on. What is alleged
	 * of it must be known of the other as gravely, for it is not looked at any more.
	 */
	void merge(Person me, String duplicate, String into, String reason) {
		mustReview(me);
		Tool from = this.register.tool(duplicate);
		Tool other = this.register.catalog().find(into);
		if (other == null || other.id().equals(from.id()) || other.mergedInto() != null || from.mergedInto() != null
				|| hasMerged(from.id())) {
			throw WrongEntry.of("into", "unknown", into);
		}
		String words = EntryDesk.words("reason", reason);
		if (!Softening.between(from, other, this.policy.ruleBase().rulebook().questionnaire().get(Softening.QUESTION))
			.isNone()) {
			throw WrongEntry.of("into", "claims", other.name());
		}
		String fromText = this.register.text(from.id());
		String intoText = this.register.text(other.id());
		String closed = new EntryText(fromText).with(null, ALIASES).with(other.id(), "mergedInto").text();
		String merged = named(intoText, names(from, other));
		keep(me, from.id(), closed, fromText, words);
		keep(me, other.id(), merged, intoText, words);
		this.jdbc.sql("""
				insert into entry_merge (tool, into_tool, tool_before, into_before, tool_sha256, into_sha256)
				values (:tool, :into, :toolBefore, :intoBefore, :toolSha256, :intoSha256)
				""")
			.param("tool", from.id())
			.param("into", other.id())
			.param("toolBefore", fromText)
			.param("intoBefore", intoText)
			.param("toolSha256", Sha256.of(closed))
			.param("intoSha256", Sha256.of(merged))
			.update();
		record(me, "entry.merged", from.id(), other.id(), words);
	}

	/** They are two after all. */
	void undo(Person me, String duplicate, String reason) {
		mustReview(me);
		Merge merge = find(duplicate);
		if (merge == null) {
			throw new NothingThere();
		}
		String words = EntryDesk.words("reason", reason);
		String closed = this.register.text(merge.tool());
		String merged = this.register.text(merge.into());
		if (!isAsItWas(merge)) {
			throw WrongEntry.of("reason", "notUndone", "");
		}
		this.jdbc.sql("delete from entry_merge where tool = :tool").param("tool", merge.tool()).update();
		keep(me, merge.into(), merge.intoBefore(), merged, words);
		keep(me, merge.tool(), merge.toolBefore(), closed, words);
		record(me, "entry.unmerged", merge.tool(), merge.into(), words);
	}

	/** A name belongs to another tool. */
	void moveName(Person me, String tool, String number, String into, String reason) {
		mustReview(me);
		Tool from = this.register.tool(tool);
		Tool other = this.register.catalog().find(into);
		if (other == null || other.id().equals(from.id()) || other.mergedInto() != null) {
			throw WrongEntry.of("into", "unknown", into);
		}
		if (!number.matches("\\d{1,4}") || Integer.parseInt(number) >= from.aliases().size()) {
			throw WrongEntry.of("number", "unknown", number);
		}
		String words = EntryDesk.words("reason", reason);
		Tool.Alias alias = from.aliases().get(Integer.parseInt(number));
		String fromText = this.register.text(from.id());
		String intoText = this.register.text(other.id());
		keep(me, from.id(), new EntryText(fromText).with(null, ALIASES, number).text(), fromText, words);
		keep(me, other.id(), named(intoText, List.of(alias)), intoText, words);
		record(me, "entry.name-moved", from.id(), other.id(), words);
	}

	/** What a tool was merged into, and whether that can be taken back; null for none. */
	@Nullable Merge find(String duplicate) {
		return this.jdbc.sql("select * from entry_merge where tool = :tool")
			.param("tool", duplicate)
			.query((row, index) -> new Merge(row.getString("tool"), row.getString("into_tool"),
					row.getString("tool_before"), row.getString("into_before"), row.getString("tool_sha256"),
					row.getString("into_sha256")))
			.optional()
			.orElse(null);
	}

	/** Whether neither entry has changed since. */
	boolean isAsItWas(Merge merge) {
		return Sha256.of(this.register.text(merge.tool())).equals(merge.toolSha256())
				&& Sha256.of(this.register.text(merge.into())).equals(merge.intoSha256());
	}

	private boolean hasMerged(String tool) {
		return this.register.catalog().everyTool().stream().anyMatch((other) -> tool.equals(other.mergedInto()));
	}

	/** All names of a tool that another does not have yet. */
	private static List<Tool.Alias> names(Tool from, Tool into) {
		Set<String> known = new HashSet<>(List.of(key(NAME, into.name()), key(NAME, into.id())));
		into.aliases().forEach((alias) -> known.add(key(alias.kind(), alias.value())));
		List<Tool.Alias> names = new ArrayList<>(
				List.of(new Tool.Alias(NAME, from.name()), new Tool.Alias(NAME, from.id())));
		names.addAll(from.aliases());
		return names.stream().filter((alias) -> known.add(key(alias.kind(), alias.value()))).toList();
	}

	private static String key(String kind, String value) {
		return (kind.equals("former") ? NAME : kind) + " " + value.toLowerCase(Locale.ROOT);
	}

	private static String named(String text, List<Tool.Alias> names) {
		EntryText named = new EntryText(text);
		for (Tool.Alias alias : names) {
			Map<String, Object> item = Map.of(alias.kind(), alias.value());
			int size = (named.at(ALIASES) instanceof List<?> list) ? list.size() : 0;
			named = (size == 0) ? named.with(List.of(item), ALIASES) : named.with(item, ALIASES, String.valueOf(size));
		}
		return named.text();
	}

	private void keep(Person me, String tool, String text, String before, String reason) {
		try {
			this.keeping.keep(tool, text, Sha256.of(before), me.id(), reason);
		}
		catch (InvalidFiles ex) {
			throw new WrongEntry(List.of(), ex.problems());
		}
	}

	private void record(Person me, String what, String tool, String into, String reason) {
		this.audit.record(Act.of(Act.person(me.id()), what, "tool:" + tool)
			.because(reason)
			.with(Map.of("into", Objects.requireNonNull(into))));
	}

	private static void mustReview(Person me) {
		if (!me.has(Role.REVIEWER)) {
			throw new NotAnEditor(me.id());
		}
	}

	/** That two were made one: both texts before, and the digests of those after. */
	record Merge(String tool, String into, String toolBefore, String intoBefore, String toolSha256, String intoSha256) {
	}

}
