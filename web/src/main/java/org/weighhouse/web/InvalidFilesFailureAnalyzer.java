package org.weighhouse.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.weighhouse.engine.text.InvalidFiles;

/**
 * Shows every mistake in the files of the rule base or the catalogue at once.
 */
class InvalidFilesFailureAnalyzer extends AbstractFailureAnalyzer<InvalidFiles> {

	@Override
	protected FailureAnalysis analyze(Throwable root, InvalidFiles cause) {
		return new FailureAnalysis("Files of the rule base or of the catalogue hold mistakes:\n" + cause.getMessage(),
				"Correct each of them. A catalogue that is newer than the stored rule base may ask questions that the "
						+ "rule base does not know.",
				cause);
	}

}
