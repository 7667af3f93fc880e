package org.weighhouse.web.replay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256, in hex.
 */
final class Digests {

	private Digests() {
	}

	/** Of a text's UTF-8 bytes. */
	static String sha256(String text) {
		return HexFormat.of().formatHex(begin().digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	static MessageDigest begin() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
