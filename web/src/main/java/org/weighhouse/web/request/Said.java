package org.weighhouse.web.request;

/**
 * What a decider says, and on which verdict they say it.
 *
 * @param version of the request as it was seen
 * @param revision of the verdict that was looked at
 * @param sha256 of that verdict's bytes
 */
public record Said(long version, int revision, String sha256, String reason, Tightening tightening) {
}
