package org.weighhouse.web.export;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;

import org.weighhouse.web.digest.Sha256;

/**
 * Cuts what is written into parts that a database takes, and knows size and SHA-256 of
 * the whole.
 */
class PartStream extends OutputStream {

	/** H2 takes no more than a mebibyte of bytes as a value. */
	static final int MOST = 256 * 1024;

	private final Keep keep;

	private final MessageDigest digest = Sha256.begin();

	private final byte[] part = new byte[MOST];

	private int filled;

	private int places;

	private long size;

	PartStream(Keep keep) {
		this.keep = keep;
	}

	@Override
	public void write(int letter) {
		write(new byte[] { (byte) letter }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int start, int length) {
		this.digest.update(bytes, start, length);
		this.size += length;
		int at = start;
		int left = length;
		while (left > 0) {
			int taken = Math.min(left, MOST - this.filled);
			System.arraycopy(bytes, at, this.part, this.filled, taken);
			this.filled += taken;
			at += taken;
			left -= taken;
			if (this.filled == MOST) {
				cut();
			}
		}
	}

	private void cut() {
		this.keep.part(this.places, Arrays.copyOf(this.part, this.filled));
		this.places++;
		this.filled = 0;
	}

	/** What is left becomes the last part; an empty file has one as well. */
	@Override
	public void close() {
		if (this.filled > 0 || this.places == 0) {
			cut();
		}
	}

	long size() {
		return this.size;
	}

	/** To be asked once, at the end. */
	String sha256() {
		return Sha256.of(this.digest);
	}

	/** Where parts go. */
	@FunctionalInterface
	interface Keep {

		void part(int place, byte[] content);

	}

}
