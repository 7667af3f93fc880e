package org.weighhouse.web.tool;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.digest.Sha256;

/**
 * Keeps another text of an entry, with its line in the audit log. Who may do so is asked
 * where they ask for it.
 */
@Component
public class EntryKeeping {

	private final Entries entries;

	private final Register register;

	private final AuditLog audit;

	private final TransactionTemplate nested;

	private final Clock clock;

	EntryKeeping(Entries entries, Register register, AuditLog audit, PlatformTransactionManager transactions,
			Clock clock) {
		this.entries = entries;
		this.register = register;
		this.audit = audit;
		this.nested = new TransactionTemplate(transactions);
		this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
		this.clock = clock;
	}

	/**
	 * Keeps a text from now on.
	 * @param madeFrom SHA-256 of the text that it was made from; null for a new tool
	 * @param by null for what the program does by itself, from published data
	 * @return as it was kept; the one before if nothing differs
	 * @throws org.weighhouse.engine.text.InvalidFiles with every mistake in it
	 * @throws EntryChangedMeanwhile if it was made from another text than the one that
	 * counts
	 */
	@Transactional
	public KeptEntry keep(String tool, String text, @Nullable String madeFrom, @Nullable Long by, String reason) {
		this.register.with(tool, text);
		String now = this.register.findText(tool);
		String before = (now != null) ? Sha256.of(now) : null;
		if (before == null ? madeFrom != null : !before.equals(madeFrom)) {
			throw new EntryChangedMeanwhile(tool);
		}
		KeptEntry last = this.entries.latest(tool).orElse(null);
		String sha256 = Sha256.of(text);
		if (last != null && last.sha256().equals(sha256)) {
			return last;
		}
		String shipped = this.register.shippedText(tool);
		KeptEntry next = new KeptEntry(0, tool, (last != null) ? last.version() + 1 : 1, text, sha256,
				(shipped != null) ? Sha256.of(shipped) : null, by, this.clock.instant().truncatedTo(ChronoUnit.MICROS),
				reason);
		KeptEntry kept = add(next);
		Map<String, String> details = new TreeMap<>(
				Map.of("tool", tool, "version", String.valueOf(kept.version()), "sha256", sha256));
		if (before != null) {
			details.put("before", before);
		}
		this.audit.record(Act.of((by != null) ? Act.person(by) : Act.CLOCK, "entry.kept", kept.name())
			.because(reason)
			.with(details));
		return kept;
	}

	/** Whoever comes second must still be able to read, to be told so. */
	private KeptEntry add(KeptEntry next) {
		try {
			long id = Objects.requireNonNull(this.nested.execute((status) -> this.entries.add(next)));
			return new KeptEntry(id, next.tool(), next.version(), next.text(), next.sha256(), next.shipped(), next.by(),
					next.at(), next.reason());
		}
		catch (DuplicateKeyException ex) {
			throw new EntryChangedMeanwhile(next.tool());
		}
	}

}
