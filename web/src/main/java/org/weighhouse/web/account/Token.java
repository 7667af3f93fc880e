package org.weighhouse.web.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

import org.weighhouse.web.digest.Sha256;

/**
 * The unguessable part of a link.
 */
final class Token {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int BYTES = 32;

	private Token() {
	}

	static String make() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** What may be kept of it. */
	static String sha256(String token) {
		return Sha256.of(token);
	}

	static boolean same(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
	}

}
