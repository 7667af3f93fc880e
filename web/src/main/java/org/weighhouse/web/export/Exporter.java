package org.weighhouse.web.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;
import org.weighhouse.web.audit.LogExport;
import org.weighhouse.web.audit.SignedCheckpoint;
import org.weighhouse.web.policy.ActivePolicy;

/**
 * Makes what was asked for, one after the other, in the background. What is read is one
 * state of the database; what is written is cut into parts as it comes. Whoever follows
 * somebody who died at it begins anew.
 */
@Component
class Exporter {

	private static final Logger logger = LoggerFactory.getLogger(Exporter.class);

	private final ExportJobs jobs;

	private final Making making;

	private final AuditLog audit;

	private final LogExport log;

	private final ActivePolicy policy;

	private final Clock clock;

	private final TransactionTemplate writing;

	private final TransactionTemplate reading;

	Exporter(ExportJobs jobs, Making making, AuditLog audit, LogExport log, ActivePolicy policy, Clock clock,
			PlatformTransactionManager transactions) {
		this.jobs = jobs;
		this.making = making;
		this.audit = audit;
		this.log = log;
		this.policy = policy;
		this.clock = clock;
		this.writing = new TransactionTemplate(transactions);
		this.reading = new TransactionTemplate(transactions);
		this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.reading.setReadOnly(true);
	}

	/** Until nothing waits. */
	void work() {
		Optional<ExportJob> job = this.jobs.begin();
		while (job.isPresent()) {
			make(job.get());
			job = this.jobs.begin();
		}
	}

	private void make(ExportJob job) {
		try {
			SignedCheckpoint signed = (job.wish().what() == What.PACK) ? signed() : null;
			ExportJob.Made made = this.reading.execute((status) -> written(job, signed));
			this.writing.executeWithoutResult((status) -> {
				if (this.jobs.end(job, made)) {
					this.audit.record(Act.of(Act.person(job.person()), "export.made", job.name())
						.moving(ExportJob.State.RUNNING.name(), ExportJob.State.DONE.name())
						.with(details(job, made)));
				}
			});
		}
		catch (RunOver ex) {
			logger.info("{}", ex.getMessage());
		}
		catch (RuntimeException ex) {
			logger.error("{} could not be made", job.name(), ex);
			this.writing.executeWithoutResult((status) -> {
				if (this.jobs.fail(job, problem(ex))) {
					this.audit.record(Act.of(Act.person(job.person()), "export.failed", job.name())
						.moving(ExportJob.State.RUNNING.name(), ExportJob.State.FAILED.name()));
				}
			});
		}
	}

	/** Before anything is read, since it writes. */
	private @Nullable SignedCheckpoint signed() {
		try {
			return this.log.latest();
		}
		catch (LogExport.NothingSigned ex) {
			return null;
		}
	}

	private ExportJob.Made written(ExportJob job, @Nullable SignedCheckpoint signed) {
		LocalDate today = LocalDate.now(this.clock);
		Progress progress = new Progress(this.jobs, job);
		PartStream out = new PartStream((place, content) -> this.jobs.keep(job, place, content));
		try {
			Making.Written rows = this.making.make(job.wish(), job.person(), Instant.now(this.clock), signed, progress,
					out);
			progress.end();
			out.close();
			return new ExportJob.Made(FileNames.of(job.wish(), today, this.policy.version()), out.size(), out.sha256(),
					rows.count(), rows.sha256());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, String> details(ExportJob job, ExportJob.Made made) {
		Map<String, String> details = new TreeMap<>(ExportDesk.said(job.wish()));
		details.put("file", made.name());
		details.put("size", String.valueOf(made.size()));
		details.put("sha256", made.sha256());
		details.put("rows", String.valueOf(made.rows()));
		return details;
	}

	/** Words for whoever asked where there are some; the log has the rest. */
	private static String problem(RuntimeException ex) {
		return (ex instanceof TooManyRows) ? String.valueOf(ex.getMessage()) : "";
	}

}
