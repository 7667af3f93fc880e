package org.weighhouse.web;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in plain words why the local database cannot be opened.
 */
class LocalDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	/** H2's code for a file that another process has open. */
	static final int IN_USE = 90020;

	/** H2's code for a wrong user or password. */
	static final int WRONG_PASSWORD = 28000;

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
		return switch (cause.getErrorCode()) {
			case IN_USE -> new FailureAnalysis("Another Weighhouse is using this folder of data.",
					"Stop the other one, or give this one a folder of its own with --weighhouse.data=FOLDER.", cause);
			case WRONG_PASSWORD -> new FailureAnalysis(
					"The database in the folder of data does not accept the password in the file `h2.password`.",
					"Put the file back that was made together with the database; without it the database cannot be "
							+ "opened.",
					cause);
			default -> null;
		};
	}

}
