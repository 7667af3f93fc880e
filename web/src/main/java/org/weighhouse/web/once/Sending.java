package org.weighhouse.web.once;

/**
 * Something that somebody sends, as digests.
 *
 * @param id of who sends it, where to, and the key that it carries
 * @param content of the key and what is sent: since the key itself is not stored, nobody
 * can guess a password by this
 * @param secret of the key alone: seals the answer, which may hold what is shown only
 * once
 */
record Sending(String id, String content, byte[] secret) {
}
