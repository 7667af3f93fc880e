package org.weighhouse.web.export;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;

/**
 * Removes the files of exports that were kept long enough. What they were, and their
 * hash, stays known.
 */
@Component
class Retention {

	private final ExportJobs jobs;

	private final AuditLog audit;

	private final ExportSettings settings;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Retention(ExportJobs jobs, AuditLog audit, ExportSettings settings, TransactionTemplate transaction, Clock clock) {
		this.jobs = jobs;
		this.audit = audit;
		this.settings = settings;
		this.transaction = transaction;
		this.clock = clock;
	}

	void sweep() {
		Instant kept = Instant.now(this.clock).minus(Duration.ofDays(this.settings.keepDays()));
		this.jobs.madeBefore(kept).forEach((job) -> this.transaction.executeWithoutResult((status) -> {
			if (this.jobs.remove(job.number())) {
				this.audit.record(Act.of(Act.CLOCK, "export.removed", job.name())
					.moving(ExportJob.State.DONE.name(), ExportJob.State.REMOVED.name()));
			}
		}));
	}

}
