/**
 * A log that anybody can check: Merkle tree (RFC 6962), tiles, checkpoints and signed
 * notes (C2SP), without Spring, database or server.
 */
@NullMarked
package org.weighhouse.web.tlog;

import org.jspecify.annotations.NullMarked;
