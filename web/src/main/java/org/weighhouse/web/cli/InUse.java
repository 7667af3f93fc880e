package org.weighhouse.web.cli;

import java.sql.SQLException;

/**
 * What a folder of data says that another process has open.
 */
final class InUse {

	/** H2's code for it. */
	private static final int CODE = 90020;

	private InUse() {
	}

	/** In plain words; anything else as it is. */
	static Exit.BadInput or(SQLException ex, Words words) throws SQLException {
		if (ex.getErrorCode() != CODE) {
			throw ex;
		}
		return new Exit.BadInput(words.get("backup.inUse"));
	}

}
