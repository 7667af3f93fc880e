package org.weighhouse.web.cli;

import java.io.InputStream;
import java.io.PrintWriter;

/**
 * Where a command reads and writes.
 */
record Terminal(InputStream in, PrintWriter out, PrintWriter err) {

	/** A command that is given its terminal. */
	interface Command {

	}

	Words words() {
		return Words.ENGLISH;
	}

}
