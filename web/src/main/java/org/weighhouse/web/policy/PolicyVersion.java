package org.weighhouse.web.policy;

/**
 * The number and the digest of a stored rule base.
 */
record PolicyVersion(long version, String digest) {
}
