package org.weighhouse.web.request;

import org.jspecify.annotations.Nullable;

/**
 * What a decider says, and on which verdict they say it.
 *
 * @param version of the request as it was seen
 * @param revision of the verdict that was looked at
 * @param sha256 of that verdict's bytes
 * @param acceptance what the risk owner accepts of the risk that is left; null for
 * everybody else
 */
public record Said(long version, int revision, String sha256, String reason, Tightening tightening,
		@Nullable String acceptance) {

	public Said(long version, int revision, String sha256, String reason, Tightening tightening) {
		this(version, revision, sha256, reason, tightening, null);
	}

}
