package org.weighhouse.web.once;

/**
 * Something that somebody sends, as digests.
 *
 * @param key of who sends it, where to, and the key that it carries
 * @param content of what is sent
 */
record Sending(String key, String content) {
}
