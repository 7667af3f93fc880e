package org.weighhouse.web.export;

/**
 * Says every few rows how far a run has come, and notices there that it is not to go on.
 */
class Progress {

	private static final int EVERY = 500;

	private final ExportJobs jobs;

	private final ExportJob job;

	private long total;

	private long done;

	Progress(ExportJobs jobs, ExportJob job) {
		this.jobs = jobs;
		this.job = job;
	}

	/** So much more is to be done. */
	void expect(long rows) {
		this.total += rows;
		tell();
	}

	void step() {
		this.done++;
		if (this.done % EVERY == 0) {
			tell();
		}
	}

	void end() {
		tell();
	}

	private void tell() {
		this.jobs.progress(this.job, this.done, Math.max(this.total, this.done));
	}

}
