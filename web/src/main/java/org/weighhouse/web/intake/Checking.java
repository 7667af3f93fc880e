package org.weighhouse.web.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.inventory.Inventory;
import org.weighhouse.web.inventory.UnreadableInventory;

/**
 * Reads what was taken in, one after the other, in the background: a dry run, of which
 * nothing counts before somebody confirms it. Whoever follows somebody who died at it
 * begins anew.
 */
@Component
public class Checking {

	private static final Logger logger = LoggerFactory.getLogger(Checking.class);

	private final Imports imports;

	private final Parts parts;

	private final ImportRows rows;

	private final TitleMatches matches;

	private final Matching matching;

	private final AuditLog audit;

	private final TransactionTemplate transaction;

	Checking(Imports imports, Parts parts, ImportRows rows, TitleMatches matches, Matching matching, AuditLog audit,
			TransactionTemplate transaction) {
		this.imports = imports;
		this.parts = parts;
		this.rows = rows;
		this.matches = matches;
		this.matching = matching;
		this.audit = audit;
		this.transaction = transaction;
	}

	/** Until nothing waits. */
	public void work() {
		Optional<Import> next = this.imports.takeNext();
		while (next.isPresent()) {
			read(next.get());
			next = this.imports.takeNext();
		}
	}

	private void read(Import one) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				this.imports.progress(one, 0, 0);
				this.rows.remove(one.number());
			});
			Matching.Ready ready = this.matching.now();
			Parts.Read file = this.parts.read(one.number());
			Batch batch = new Batch(one, ready, file, this.imports, this.rows, this.matches, this.transaction);
			Inventory.read(file, one.content(), one.mapping(), batch);
			batch.end();
			this.transaction.executeWithoutResult((status) -> end(one, batch, ready));
		}
		catch (RunOver ex) {
			logger.info("{}", ex.getMessage());
		}
		catch (UnreadableInventory ex) {
			fail(one, new Unreadable(ex.key(), ex.arguments()).text());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (RuntimeException ex) {
			logger.error("{} could not be read", one.name(), ex);
			fail(one, "");
		}
	}

	private void end(Import one, Batch batch, Matching.Ready ready) {
		this.imports.progress(one, batch.lines(), one.size());
		Long before = this.imports.current(one.source()).map(Import::number).orElse(null);
		this.imports.checked(one, before, ready.digest());
		this.rows.recount(one.number());
		this.rows.compare(one.number(), (before != null) ? before : 0);
		Import now = this.imports.find(one.number()).orElse(one);
		this.audit.record(Act.of(Act.person(one.person()), "import.checked", one.name())
			.moving(Import.State.RUNNING.name(), Import.State.CHECKED.name())
			.with(ImportDesk.said(now)));
	}

	private void fail(Import one, String problem) {
		this.transaction.executeWithoutResult((status) -> {
			if (this.imports.fail(one, problem)) {
				this.rows.remove(one.number());
				this.parts.remove(one.number());
				Map<String, String> details = new TreeMap<>(ImportDesk.said(one));
				details.put("problem", problem);
				this.audit.record(Act.of(Act.person(one.person()), "import.failed", one.name())
					.moving(Import.State.RUNNING.name(), Import.State.FAILED.name())
					.with(details));
			}
		});
	}

}
