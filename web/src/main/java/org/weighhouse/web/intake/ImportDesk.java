package org.weighhouse.web.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.inventory.ColumnMapping;
import org.weighhouse.web.inventory.Content;
import org.weighhouse.web.inventory.Field;
import org.weighhouse.web.inventory.Format;
import org.weighhouse.web.inventory.Inventory;
import org.weighhouse.web.inventory.Looked;
import org.weighhouse.web.inventory.UnreadableInventory;
import org.weighhouse.web.intake.NotPossible.Why;
import org.weighhouse.web.request.Invalid;
import org.weighhouse.web.request.Violation;
import org.weighhouse.web.request.Words;

/**
 * Where inventories are taken in, confirmed and given up, each act with its entry in the
 * audit log.
 */
@Component
@Transactional
public class ImportDesk {

	private static final int LONGEST_SOURCE = 100;

	private static final int LONGEST_NAME = 200;

	private final Imports imports;

	private final Parts parts;

	private final ImportRows rows;

	private final Clerks clerks;

	private final AuditLog audit;

	ImportDesk(Imports imports, Parts parts, ImportRows rows, Clerks clerks, AuditLog audit) {
		this.imports = imports;
		this.parts = parts;
		this.rows = rows;
		this.clerks = clerks;
		this.audit = audit;
	}

	/**
	 * Keeps a file. One that has columns waits for somebody to say what they tell; any
	 * other is read as soon as somebody has time.
	 * @throws Invalid if it is not said what it is
	 * @throws UnreadableInventory if nobody could read it
	 */
	long upload(Person me, Upload upload) {
		this.clerks.mustAct(me);
		List<Violation> wrong = new ArrayList<>();
		String source = Words.checked("source", upload.source(), LONGEST_SOURCE, wrong);
		Content content = content(upload.content(), wrong);
		if (upload.bytes() == null) {
			wrong.add(new Violation("file", "noFile", "", ""));
		}
		Invalid.refuse(wrong);
		long number = this.imports.begin(source, content, safe(upload.fileName()), me.id());
		try {
			Parts.Stored stored = this.parts.keep(number, upload.bytes());
			Looked looked = Looked.at(this.parts.read(number));
			boolean columns = looked.format() == Format.CSV;
			this.imports.arrived(number, looked, stored.size(), stored.sha256(),
					columns ? Import.State.UPLOADED : Import.State.WAITING);
		}
		catch (Parts.TooLarge ex) {
			Invalid.refuse(List.of(new Violation("file", "tooLarge", "", String.valueOf(Inventory.MOST_BYTES >> 20))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Import one = find(me, number);
		record(me, "import.uploaded", one, null, one.state());
		return number;
	}

	Import find(Person me, long number) {
		this.clerks.mustSee(me);
		return this.imports.find(number).orElseThrow(() -> new NoSuchImport("INV-" + number));
	}

	/** The latest; those before one, unless that is 0. */
	List<Import> list(Person me, long before, int most) {
		this.clerks.mustSee(me);
		return this.imports.list(before, most);
	}

	/**
	 * Which columns hold what, as somebody said before, else as they are usually called.
	 */
	ColumnMapping proposed(Import one) {
		Map<Field, String> columns = new EnumMap<>(Field.class);
		this.imports.remembered(one).ifPresent((mapping) -> mapping.columns().forEach((field, column) -> {
			if (one.headings().contains(column)) {
				columns.put(field, column);
			}
		}));
		return columns.isEmpty() ? ColumnMapping.guessed(one.headings(), one.content()) : new ColumnMapping(columns);
	}

	/** Whether the columns were named before. */
	boolean isRemembered(Import one) {
		return this.imports.remembered(one)
			.filter((mapping) -> mapping.columns().values().stream().anyMatch(one.headings()::contains))
			.isPresent();
	}

	/**
	 * Its columns are these; from now on it can be read.
	 * @throws Invalid if they are not its columns, or none names a title
	 */
	void map(Person me, long number, Map<String, String> named) {
		Import one = lock(me, number);
		must(one, one.state() == Import.State.UPLOADED || one.state() == Import.State.CHECKED && one.hasColumns());
		ColumnMapping mapping = Columns.checked(named, one.headings());
		this.imports.map(number, mapping);
		Map<String, String> details = new TreeMap<>();
		mapping.columns().forEach((field, column) -> details.put(field.name(), column));
		this.audit.record(Act.of(Act.person(me.id()), "import.mapped", one.name())
			.moving(one.state().name(), Import.State.WAITING.name())
			.with(details));
	}

	/** Reads it once more, as when another one was confirmed meanwhile. */
	void again(Person me, long number) {
		Import one = lock(me, number);
		must(one, one.state() == Import.State.CHECKED);
		this.imports.again(number);
		record(me, "import.again", one, one.state(), Import.State.WAITING);
	}

	/** Nobody wants it any more, at whatever step it is. */
	void cancel(Person me, long number) {
		Import one = lock(me, number);
		must(one, one.state().isOpen());
		this.imports.cancel(number);
		this.parts.remove(number);
		this.rows.remove(number);
		record(me, "import.cancelled", one, one.state(), Import.State.CANCELLED);
	}

	/**
	 * From now on it is what counts for its source.
	 * @throws NotPossible if another was confirmed since it was compared
	 */
	void confirm(Person me, long number) {
		Import one = lock(me, number);
		must(one, one.state() == Import.State.CHECKED);
		Long before = this.imports.current(one.source()).map(Import::number).orElse(null);
		if ((before == null) ? one.comparedTo() != null : !before.equals(one.comparedTo())) {
			throw new NotPossible(Why.COMPARED_TO_ANOTHER, one.name());
		}
		this.imports.confirm(one, me.id());
		this.parts.remove(number);
		if (before != null) {
			this.rows.removeOld(one.source(), before);
		}
		record(me, "import.confirmed", one, one.state(), Import.State.CONFIRMED);
	}

	private Import lock(Person me, long number) {
		this.clerks.mustAct(me);
		return this.imports.lock(number).orElseThrow(() -> new NoSuchImport("INV-" + number));
	}

	private static void must(Import one, boolean possible) {
		if (!possible) {
			throw new NotPossible(Why.OTHER_STEP, one.name());
		}
	}

	private void record(Person me, String what, Import one, Import.@Nullable State from, Import.State to) {
		this.audit.record(Act.of(Act.person(me.id()), what, one.name())
			.moving((from != null) ? from.name() : null, to.name())
			.with(said(one)));
	}

	/** What it is, as the audit log tells it. */
	static Map<String, String> said(Import one) {
		Map<String, String> said = new TreeMap<>();
		said.put("source", one.source());
		said.put("content", one.content().name());
		said.put("format", one.format().name());
		said.put("file", one.fileName());
		said.put("size", String.valueOf(one.size()));
		said.put("sha256", one.sha256());
		if (one.state().isRead()) {
			said.put("known", String.valueOf(one.counts().known()));
			said.put("unsure", String.valueOf(one.counts().unsure()));
			said.put("unknown", String.valueOf(one.counts().unknown()));
			said.put("invalid", String.valueOf(one.counts().invalid()));
		}
		return said;
	}

	private static Content content(String word, List<Violation> wrong) {
		for (Content content : Content.values()) {
			if (content.name().equals(word)) {
				return content;
			}
		}
		wrong.add(new Violation("content", "unknown", word, ""));
		return Content.SOFTWARE;
	}

	/** The last part of a path, of letters, digits and a few signs. */
	private static String safe(String name) {
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		String plain = last.strip().replaceAll("[^\\p{L}\\p{N} ._()+-]", "_");
		return (plain.length() > LONGEST_NAME) ? plain.substring(plain.length() - LONGEST_NAME) : plain;
	}

}
