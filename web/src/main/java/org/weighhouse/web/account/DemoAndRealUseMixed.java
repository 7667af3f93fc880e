package org.weighhouse.web.account;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * The demo was started on data of real use, or the other way round.
 */
class DemoAndRealUseMixed extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private final boolean demoData;

	DemoAndRealUseMixed(boolean demoData) {
		super(demoData ? "the data are those of the demo" : "the data are those of real use");
		this.demoData = demoData;
	}

	/** Says so in plain words. */
	static class Analyzer extends AbstractFailureAnalyzer<DemoAndRealUseMixed> {

		@Override
		protected FailureAnalysis analyze(Throwable root, DemoAndRealUseMixed cause) {
			return cause.demoData
					? new FailureAnalysis("Weighhouse does not start: this folder of data belongs to the demo.",
							"Give real use a folder of its own with --weighhouse.data=FOLDER, or remove the demo's.",
							cause)
					: new FailureAnalysis(
							"The demo does not start: this folder of data belongs to real use, where nobody may come in "
									+ "without a password.",
							"Give the demo a folder of its own with --weighhouse.data=FOLDER.", cause);
		}

	}

}
