package org.weighhouse.web;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in plain words that the tables are not the ones that this version makes.
 */
class OtherSchemaFailureAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

	@Override
	protected FailureAnalysis analyze(Throwable root, FlywayValidateException cause) {
		return new FailureAnalysis("The database is not one that this version can open:\n" + cause.getMessage(),
				"A newer Weighhouse has probably used it: start that one, or restore a backup from before. "
						+ "Nothing was changed.",
				cause);
	}

}
