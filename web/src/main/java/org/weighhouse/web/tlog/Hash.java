package org.weighhouse.web.tlog;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.digest.Sha256;

/**
 * A hash of the tree: 32 bytes of SHA-256, taken apart for leaves and for nodes (RFC
 * 6962).
 */
public final class Hash {

	public static final int BYTES = 32;

	/** Of a tree without entries. */
	public static final Hash EMPTY = new Hash(sha256().digest());

	private static final byte LEAF = 0;

	private static final byte NODE = 1;

	private final byte[] bytes;

	private Hash(byte[] bytes) {
		this.bytes = bytes;
	}

	/** Of an entry. */
	public static Hash leaf(byte[] entry) {
		MessageDigest digest = sha256();
		digest.update(LEAF);
		return new Hash(digest.digest(entry));
	}

	/** Of two trees side by side. */
	public static Hash node(Hash left, Hash right) {
		MessageDigest digest = sha256();
		digest.update(NODE);
		digest.update(left.bytes);
		return new Hash(digest.digest(right.bytes));
	}

	/** The hash that stands at a place among others. */
	static Hash at(byte[] hashes, int place) {
		return new Hash(Arrays.copyOfRange(hashes, place * BYTES, (place + 1) * BYTES));
	}

	public static Hash of(byte[] bytes) {
		if (bytes.length != BYTES) {
			throw new Malformed("found " + bytes.length + " bytes, expected the " + BYTES + " of a hash");
		}
		return new Hash(bytes.clone());
	}

	public static Hash ofHex(String hex) {
		try {
			return of(HexFormat.of().parseHex(hex));
		}
		catch (IllegalArgumentException ex) {
			throw new Malformed("found `" + hex + "`, expected a hash in hexadecimal digits");
		}
	}

	static MessageDigest sha256() {
		return Sha256.begin();
	}

	void into(ByteBuffer hashes) {
		hashes.put(this.bytes);
	}

	public byte[] bytes() {
		return this.bytes.clone();
	}

	public String hex() {
		return HexFormat.of().formatHex(this.bytes);
	}

	public String base64() {
		return Base64.getEncoder().encodeToString(this.bytes);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Hash hash && MessageDigest.isEqual(this.bytes, hash.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	@Override
	public String toString() {
		return hex();
	}

}
