package org.weighhouse.web.once;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes bytes unreadable to all who lack a secret (AES-GCM, a new nonce in front).
 */
final class Seal {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private Seal() {
	}

	static byte[] close(byte[] open, byte[] secret) {
		byte[] nonce = new byte[NONCE];
		RANDOM.nextBytes(nonce);
		byte[] closed = run(Cipher.ENCRYPT_MODE, open, nonce, secret);
		byte[] both = Arrays.copyOf(nonce, NONCE + closed.length);
		System.arraycopy(closed, 0, both, NONCE, closed.length);
		return both;
	}

	static byte[] open(byte[] both, byte[] secret) {
		return run(Cipher.DECRYPT_MODE, Arrays.copyOfRange(both, NONCE, both.length), Arrays.copyOf(both, NONCE),
				secret);
	}

	private static byte[] run(int mode, byte[] bytes, byte[] nonce, byte[] secret) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
			return cipher.doFinal(bytes);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
