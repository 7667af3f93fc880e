package org.weighhouse.web.tlog;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Who signs, written as Go's `note` package does: a secret line that begins with
 * `PRIVATE+KEY+`, and the {@link VerifyingKey} below it.
 */
public final class SigningKey {

	private static final String SECRET = "PRIVATE+KEY+";

	/** What PKCS 8 puts before the bytes of such a key. */
	private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

	private final VerifyingKey verifying;

	private final byte[] seed;

	private SigningKey(VerifyingKey verifying, byte[] seed) {
		this.verifying = verifying;
		this.seed = seed;
	}

	/** A new one under a name. */
	public static SigningKey make(String name) {
		if (!VerifyingKey.isName(name)) {
			throw new Malformed("found the name `" + name + "`, expected one without spaces and `+`");
		}
		try {
			KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
			return new SigningKey(VerifyingKey.of(name, last(pair.getPublic().getEncoded())),
					last(pair.getPrivate().getEncoded()));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Both lines.
	 * @throws Malformed if they are not written like that, or do not belong together
	 */
	public static SigningKey read(String lines) {
		List<String> both = lines.lines().filter((line) -> !line.isBlank()).toList();
		if (both.size() != 2 || !both.get(0).startsWith(SECRET)) {
			throw new Malformed("expected two lines, `" + SECRET + "…` and the public key");
		}
		VerifyingKey verifying = VerifyingKey.read(both.get(1));
		String start = SECRET + verifying.name() + "+" + verifying.id() + "+";
		if (!both.get(0).startsWith(start)) {
			throw new Malformed("the secret line has another name or number than the public key");
		}
		byte[] typed = SignedNote.bytes(both.get(0).substring(start.length()));
		if (typed.length != VerifyingKey.KEY_BYTES + 1 || typed[0] != VerifyingKey.ED25519) {
			throw new Malformed("the secret line holds another key than one of Ed25519");
		}
		SigningKey key = new SigningKey(verifying, Arrays.copyOfRange(typed, 1, typed.length));
		if (!verifying.signed(key.sign("together\n"))) {
			throw new Malformed("the secret line is of another key than the public one");
		}
		return key;
	}

	public VerifyingKey verifying() {
		return this.verifying;
	}

	/** Signs a text that ends with a line break. */
	public SignedNote sign(String text) {
		try {
			Signature signature = Signature.getInstance("Ed25519");
			signature.initSign(privateKey());
			signature.update(text.getBytes(StandardCharsets.UTF_8));
			byte[] bytes = VerifyingKey.joined(HexFormat.of().parseHex(this.verifying.id()), signature.sign());
			return new SignedNote(text, List
				.of(new SignedNote.Signature(this.verifying.name(), Base64.getEncoder().encodeToString(bytes))));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private PrivateKey privateKey() throws GeneralSecurityException {
		return KeyFactory.getInstance("Ed25519")
			.generatePrivate(new PKCS8EncodedKeySpec(VerifyingKey.joined(PKCS8, this.seed)));
	}

	private static byte[] last(byte[] encoded) {
		return Arrays.copyOfRange(encoded, encoded.length - VerifyingKey.KEY_BYTES, encoded.length);
	}

	/** Both lines, to be kept where nobody else reads them. */
	public String secret() {
		byte[] typed = VerifyingKey.joined(new byte[] { VerifyingKey.ED25519 }, this.seed);
		return SECRET + this.verifying.name() + "+" + this.verifying.id() + "+"
				+ Base64.getEncoder().encodeToString(typed) + "\n" + this.verifying + "\n";
	}

	/** Never the secret. */
	@Override
	public String toString() {
		return this.verifying.toString();
	}

}
