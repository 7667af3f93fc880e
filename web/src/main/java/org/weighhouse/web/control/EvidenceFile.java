package org.weighhouse.web.control;

/**
 * A file that proves something.
 *
 * @param sha256 of its bytes, in hex: its name here
 * @param name what it was called
 * @param type its media type, as its bytes say
 */
public record EvidenceFile(String sha256, String name, String type, long size) {
}
