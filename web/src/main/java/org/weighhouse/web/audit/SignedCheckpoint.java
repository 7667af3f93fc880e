package org.weighhouse.web.audit;

import java.time.Instant;

import org.weighhouse.web.tlog.Checkpoint;
import org.weighhouse.web.tlog.Malformed;
import org.weighhouse.web.tlog.SignedNote;

/**
 * What was signed about the first entries of the log, as it is kept.
 *
 * @param text the signed note
 */
public record SignedCheckpoint(long size, Instant at, String text) {

	/**
	 * @throws Malformed if whoever altered the row made it unreadable
	 */
	public SignedNote note() {
		return SignedNote.read(this.text);
	}

	/**
	 * @throws Malformed if whoever altered the row made it unreadable
	 */
	public Checkpoint checkpoint() {
		return Checkpoint.read(note());
	}

}
