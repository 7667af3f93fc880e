package org.weighhouse.web.once;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request whose body was read whole, and is read from memory from now on.
 */
class WholeBody extends HttpServletRequestWrapper {

	private static final int LONGEST = 1_048_576;

	private final byte[] body;

	/** Throws {@link TooLong} above a mebibyte. */
	WholeBody(HttpServletRequest request) throws IOException {
		super(request);
		this.body = request.getInputStream().readNBytes(LONGEST + 1);
		if (this.body.length > LONGEST) {
			throw new TooLong();
		}
	}

	byte[] bytes() {
		return this.body;
	}

	@Override
	public ServletInputStream getInputStream() {
		return new Bytes(this.body);
	}

	/** The body is longer than anything that is asked for. */
	static class TooLong extends IOException {

		private static final long serialVersionUID = 1L;

	}

	private static final class Bytes extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		Bytes(byte[] bytes) {
			this.bytes = new ByteArrayInputStream(bytes);
		}

		@Override
		public int read() {
			return this.bytes.read();
		}

		@Override
		public int read(byte[] into, int offset, int length) {
			return this.bytes.read(into, offset, length);
		}

		@Override
		public boolean isFinished() {
			return this.bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new IllegalStateException("a body in memory is not read asynchronously");
		}

	}

}
