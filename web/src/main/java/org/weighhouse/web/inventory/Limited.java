package org.weighhouse.web.inventory;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.weighhouse.web.inventory.UnreadableInventory.Because;

/**
 * A stream that nobody reads beyond the largest size of a file.
 */
final class Limited extends FilterInputStream {

	private long read;

	Limited(InputStream in) {
		super(in);
	}

	@Override
	public int read() throws IOException {
		int letter = super.read();
		count((letter < 0) ? 0 : 1);
		return letter;
	}

	@Override
	public int read(byte[] bytes, int from, int length) throws IOException {
		int some = super.read(bytes, from, length);
		count(Math.max(0, some));
		return some;
	}

	@Override
	public long skip(long length) throws IOException {
		long some = super.skip(length);
		count(some);
		return some;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	private void count(long some) {
		this.read += some;
		if (this.read > Inventory.MOST_BYTES) {
			throw new UnreadableInventory(Because.TOO_LARGE, Inventory.MOST_BYTES >> 20);
		}
	}

}
