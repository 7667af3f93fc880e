package org.weighhouse.web.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256, as 64 hex digits.
 */
public final class Sha256 {

	private Sha256() {
	}

	/** For bytes that come a few at a time. */
	public static MessageDigest begin() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What came until now. */
	public static String of(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest());
	}

	public static String of(byte[] bytes) {
		return HexFormat.of().formatHex(begin().digest(bytes));
	}

	/** Of a text's UTF-8 bytes. */
	public static String of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

}
