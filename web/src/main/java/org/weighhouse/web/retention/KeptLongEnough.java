package org.weighhouse.web.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;

/**
 * Lets go of what was kept long enough, some in each transaction, with an entry for each
 * object whose words were erased.
 */
@Component
class KeptLongEnough {

	static final int BATCH = 200;

	private final JdbcClient jdbc;

	private final AuditLog audit;

	private final StillInForce inForce;

	private final RetentionSettings settings;

	private final TransactionTemplate transaction;

	private final Clock clock;

	KeptLongEnough(JdbcClient jdbc, AuditLog audit, StillInForce inForce, RetentionSettings settings,
			TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.inForce = inForce;
		this.settings = settings;
		this.transaction = transaction;
		this.clock = clock;
	}

	void sweep() {
		Period words = this.settings.words();
		if (words != null) {
			eraseWords(before(words));
		}
		this.transaction.executeWithoutResult((status) -> forgetNews(before(this.settings.news())));
	}

	private void eraseWords(Instant before) {
		LocalDate today = LocalDate.now(this.clock);
		String after = "";
		List<String> some = this.audit.subjectsWithWords(before, after, BATCH);
		while (!some.isEmpty()) {
			for (String subject : some) {
				if (!this.inForce.needs(subject, today)) {
					this.transaction.executeWithoutResult((status) -> erase(subject, before));
				}
			}
			after = some.get(some.size() - 1);
			some = this.audit.subjectsWithWords(before, after, BATCH);
		}
	}

	private void erase(String subject, Instant before) {
		int erased = this.audit.eraseWords(subject, before);
		if (erased > 0) {
			this.audit.record(Act.of(Act.CLOCK, "words.erased", "retention:" + subject)
				.with(Map.of("before", before.toString(), "words", String.valueOf(erased))));
		}
	}

	/** What nobody has read yet stays. */
	private void forgetNews(Instant before) {
		this.jdbc.sql("delete from notice where at < :before and read_at is not null")
			.param("before", before.atOffset(ZoneOffset.UTC))
			.update();
		this.jdbc
			.sql("""
					delete from outbox where sent_at < :before and not exists (select 1 from notice n where n.mail = outbox.id)
					""")
			.param("before", before.atOffset(ZoneOffset.UTC))
			.update();
	}

	private Instant before(Period kept) {
		return LocalDate.now(this.clock).minus(kept).atStartOfDay(ZoneOffset.UTC).toInstant();
	}

}
