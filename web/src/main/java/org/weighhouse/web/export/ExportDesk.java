package org.weighhouse.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.weighhouse.web.account.People;
import org.weighhouse.web.account.Person;
import org.weighhouse.web.account.Role;
import org.weighhouse.web.audit.Act;
import org.weighhouse.web.audit.AuditLog;

/**
 * Where exports are asked for, cancelled and handed out, each with its entry in the audit
 * log.
 */
@Component
class ExportDesk {

	private static final int ON_A_PAGE = 50;

	private final ExportJobs jobs;

	private final People people;

	private final AuditLog audit;

	ExportDesk(ExportJobs jobs, People people, AuditLog audit) {
		this.jobs = jobs;
		this.people = people;
		this.audit = audit;
	}

	@Transactional
	public long ask(Person me, Wish wish) {
		mustBeCompliance(me);
		long number = this.jobs.add(me.id(), wish);
		this.audit.record(
				Act.of(Act.person(me.id()), "export.asked", "EXP-" + number).moving(null, "WAITING").with(said(wish)));
		return number;
	}

	/** Anybody's: whoever may take it away may also want it no more. */
	@Transactional
	public void cancel(Person me, long number) {
		mustBeCompliance(me);
		ExportJob job = find(me, number);
		if (this.jobs.cancel(number)) {
			this.audit.record(Act.of(Act.person(me.id()), "export.cancelled", job.name())
				.moving(job.state().name(), ExportJob.State.CANCELLED.name()));
		}
	}

	ExportJob find(Person me, long number) {
		mustBeCompliance(me);
		return this.jobs.find(number).orElseThrow(() -> new NoSuchExport("EXP-" + number));
	}

	/** The latest, or those before one. */
	List<ExportJob> list(Person me, long before) {
		mustBeCompliance(me);
		return (before > 0) ? this.jobs.before(before, ON_A_PAGE) : this.jobs.latest(ON_A_PAGE);
	}

	/**
	 * Writes down that somebody takes a file away, before its first byte goes out.
	 * @throws NoSuchExport if there is none, or none any more
	 */
	@Transactional
	public ExportJob handOut(Person me, long number) {
		ExportJob job = find(me, number);
		ExportJob.Made made = job.made();
		if (job.state() != ExportJob.State.DONE || made == null) {
			throw new NoSuchExport(job.name());
		}
		this.audit.record(Act.of(Act.person(me.id()), "export.downloaded", job.name())
			.with(Map.of("file", made.name(), "sha256", made.sha256())));
		return job;
	}

	void write(ExportJob job, OutputStream out) throws IOException {
		byte[] part = this.jobs.part(job, 0);
		for (int place = 1; part != null; place++) {
			out.write(part);
			part = this.jobs.part(job, place);
		}
	}

	/** Roles as they are now, not as they were when the page was opened. */
	private void mustBeCompliance(Person me) {
		if (this.people.find(me.id()).filter((now) -> now.has(Role.COMPLIANCE)).isEmpty()) {
			throw new NotCompliance();
		}
	}

	/** What was asked for, as the audit log tells it. */
	static Map<String, String> said(Wish wish) {
		Map<String, String> said = new TreeMap<>();
		said.put("what", wish.what().name());
		said.put("format", wish.format().name());
		said.put("asked", wish.text());
		return said;
	}

}
