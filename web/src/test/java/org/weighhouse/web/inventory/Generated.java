package org.weighhouse.web.inventory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/**
 * A file that is made while it is read, so that nobody holds it.
 */
final class Generated extends InputStream {

	private final IntFunction<String> rows;

	private final int most;

	private byte[] now;

	private int at;

	private int row;

	/** How many bytes were read. */
	long given;

	Generated(String head, IntFunction<String> rows, int most) {
		this.now = head.getBytes(StandardCharsets.UTF_8);
		this.rows = rows;
		this.most = most;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : Byte.toUnsignedInt(one[0]);
	}

	@Override
	public int read(byte[] bytes, int from, int length) {
		while (this.at == this.now.length) {
			if (this.row == this.most) {
				return -1;
			}
			this.now = this.rows.apply(this.row++).getBytes(StandardCharsets.UTF_8);
			this.at = 0;
		}
		int some = Math.min(length, this.now.length - this.at);
		System.arraycopy(this.now, this.at, bytes, from, some);
		this.at += some;
		this.given += some;
		return some;
	}

}
