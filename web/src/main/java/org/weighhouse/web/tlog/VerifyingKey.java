package org.weighhouse.web.tlog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Whose signatures count: a name and an Ed25519 key, written `NAME+ID+BASE64` (C2SP
 * signed-note).
 *
 * @param id the first four bytes of the hash of name and key, in hexadecimal digits
 * @param key Base64 of the kind of key, one byte, and its 32 bytes
 */
public record VerifyingKey(String name, String id, String key) {

	static final int ID_BYTES = 4;

	static final byte ED25519 = 1;

	static final int KEY_BYTES = 32;

	/** What X.509 puts before the bytes of such a key. */
	private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

	/** The key of a name with these 32 bytes. */
	static VerifyingKey of(String name, byte[] key) {
		byte[] typed = joined(new byte[] { ED25519 }, key);
		return new VerifyingKey(name, id(name, typed), Base64.getEncoder().encodeToString(typed));
	}

	/**
	 * @throws Malformed if it is not written like that
	 */
	public static VerifyingKey read(String text) {
		String[] parts = text.strip().split("\\+", 3);
		if (parts.length != 3 || !isName(parts[0])) {
			throw new Malformed("found `" + text.strip() + "`, expected a key as NAME+ID+BASE64");
		}
		byte[] typed = SignedNote.bytes(parts[2]);
		if (typed.length != KEY_BYTES + 1 || typed[0] != ED25519) {
			throw new Malformed("found another key than one of Ed25519 in `" + text.strip() + "`");
		}
		if (!parts[1].equals(id(parts[0], typed))) {
			throw new Malformed("found the number " + parts[1] + " in `" + text.strip() + "`, expected "
					+ id(parts[0], typed) + ": this is not the key as it was written");
		}
		return new VerifyingKey(parts[0], parts[1], parts[2]);
	}

	static boolean isName(String name) {
		return !name.isEmpty() && name.indexOf('+') < 0 && name.chars().noneMatch(VerifyingKey::isSpace);
	}

	private static boolean isSpace(int character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character)
				|| Character.isISOControl(character);
	}

	private static String id(String name, byte[] typed) {
		byte[] hashed = Hash.sha256().digest(joined((name + "\n").getBytes(StandardCharsets.UTF_8), typed));
		return HexFormat.of().formatHex(hashed, 0, ID_BYTES);
	}

	static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		List.of(parts).forEach(all::writeBytes);
		return all.toByteArray();
	}

	/** Whether it signed a note; signatures of others are nobody's business here. */
	public boolean signed(SignedNote note) {
		List<byte[]> own = note.signatures()
			.stream()
			.filter((signature) -> signature.name().equals(this.name))
			.map((signature) -> SignedNote.bytes(signature.bytes()))
			.filter((bytes) -> HexFormat.of().formatHex(bytes, 0, ID_BYTES).equals(this.id))
			.toList();
		return !own.isEmpty() && own.stream()
			.allMatch((bytes) -> isRight(note.text(), Arrays.copyOfRange(bytes, ID_BYTES, bytes.length)));
	}

	private boolean isRight(String text, byte[] signature) {
		try {
			Signature check = Signature.getInstance("Ed25519");
			check.initVerify(publicKey());
			check.update(text.getBytes(StandardCharsets.UTF_8));
			return check.verify(signature);
		}
		catch (SignatureException ex) {
			return false;
		}
		catch (GeneralSecurityException ex) {
			throw new Malformed("found a key that is none: " + ex.getMessage());
		}
	}

	private PublicKey publicKey() throws GeneralSecurityException {
		byte[] typed = SignedNote.bytes(this.key);
		return KeyFactory.getInstance("Ed25519")
			.generatePublic(new X509EncodedKeySpec(joined(X509, Arrays.copyOfRange(typed, 1, typed.length))));
	}

	@Override
	public String toString() {
		return this.name + "+" + this.id + "+" + this.key;
	}

}
