package org.weighhouse.web;

import java.io.IOException;
import java.net.URI;

/**
 * The programs of those who ask and decide.
 */
record Desks(SignedInProgram asker, SignedInProgram reviewer, SignedInProgram owner) {

	private static final String ASKER = "nora@example.org";

	private static final String REVIEWER = "mara@example.org";

	private static final String OWNER = "olga@example.org";

	/** By the link of the first start, which makes the people. */
	static Desks setUp(URI site, String link) throws IOException, InterruptedException {
		SignedInProgram asker = SignedInProgram.setUp(site, link, ASKER);
		return new Desks(asker, SignedInProgram.accept(site, asker.invite(REVIEWER, "REVIEWER")),
				SignedInProgram.accept(site, asker.invite(OWNER, "OWNER")));
	}

	static Desks signIn(URI site) throws IOException, InterruptedException {
		return new Desks(SignedInProgram.signIn(site, ASKER), SignedInProgram.signIn(site, REVIEWER),
				SignedInProgram.signIn(site, OWNER));
	}

	/** The one that does it. */
	SignedInProgram of(Sent sent) {
		return switch (sent.act()) {
			case DRAFTED, CHANGED, SUBMITTED -> this.asker;
			case REVIEWED -> this.reviewer;
			case OWNED -> this.owner;
		};
	}

}
