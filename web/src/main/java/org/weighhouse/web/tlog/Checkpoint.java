package org.weighhouse.web.tlog;

import java.util.Arrays;

/**
 * How long a log was at a moment, and the root of its tree (C2SP tlog-checkpoint).
 *
 * @param origin which log
 */
public record Checkpoint(String origin, long size, Hash root) {

	/**
	 * The checkpoint in a note; lines below the third are others' business.
	 * @throws Malformed if it is none
	 */
	public static Checkpoint read(SignedNote note) {
		String[] lines = note.text().split("\n", -1);
		if (lines.length < 4 || lines[0].isEmpty() || Arrays.asList(lines).subList(0, lines.length - 1).contains("")) {
			throw new Malformed("found no checkpoint, expected three lines: origin, size, root");
		}
		return new Checkpoint(lines[0], size(lines[1]), Hash.of(SignedNote.bytes(lines[2])));
	}

	private static long size(String digits) {
		if (!digits.matches("0|[1-9][0-9]{0,17}")) {
			throw new Malformed("found the size `" + digits + "`, expected a number");
		}
		return Long.parseLong(digits);
	}

	public String text() {
		return this.origin + "\n" + this.size + "\n" + this.root.base64() + "\n";
	}

	/** Signed under the name of its origin. */
	public SignedNote signedBy(SigningKey key) {
		return key.sign(text());
	}

}
