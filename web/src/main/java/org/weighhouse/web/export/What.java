package org.weighhouse.web.export;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What can be taken away.
 */
enum What {

	/** Who asked for what, and where it stands. */
	REQUESTS,
	/** Every word that somebody said on a request. */
	DECISIONS,
	/** What is allowed, to whom, until when. */
	APPROVALS,
	/** What was denied and let through all the same. */
	EXCEPTIONS,
	/** What is in use without an approval. */
	TOLERATED,
	/** Which rule base was in force since when. */
	POLICIES,
	/** Who held which role from when to when. */
	PEOPLE,
	/** Every entry of the audit log. */
	AUDIT,
	/** One decision, with everything that it rests on. */
	DOSSIER,
	/** Everything that an auditor needs for a period. */
	PACK;

	/** Those that are a table. */
	static final Set<What> REGISTERS = EnumSet.range(REQUESTS, AUDIT);

	boolean isRegister() {
		return REGISTERS.contains(this);
	}

	/** As it stands in names of files and schemas. */
	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** In which formats there is one, the usual one first. */
	Set<Format> formats() {
		return switch (this) {
			case DOSSIER -> EnumSet.of(Format.PDF);
			case PACK -> EnumSet.of(Format.ZIP);
			default -> EnumSet.range(Format.CSV, Format.PDF);
		};
	}

}
