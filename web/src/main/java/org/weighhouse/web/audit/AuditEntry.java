package org.weighhouse.web.audit;

import java.time.Instant;

/**
 * An act as it was written down.
 *
 * @param at when, in UTC and whole microseconds
 * @param sha256 of a zero byte and the entry's canonical bytes: its leaf in a Merkle tree
 * (RFC 6962)
 */
public record AuditEntry(long id, Instant at, Act act, String sha256) {
}
