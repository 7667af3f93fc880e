package org.weighhouse.web.intake;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.weighhouse.web.digest.Sha256;
import org.weighhouse.web.inventory.Inventory;

/**
 * The bytes of inventories, a part at a time: no file is ever whole in memory.
 */
@Repository
class Parts {

	/** H2 takes no more than a mebibyte of bytes as a value. */
	private static final int MOST = 256 * 1024;

	/** What a file may have. */
	static final long LARGEST = Inventory.MOST_BYTES;

	private final JdbcClient jdbc;

	Parts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What was kept. */
	record Stored(long size, String sha256) {
	}

	/**
	 * Keeps what comes.
	 * @throws TooLarge if it does not end
	 */
	Stored keep(long inventory, InputStream content) throws IOException {
		MessageDigest digest = Sha256.begin();
		long size = 0;
		int place = 0;
		for (byte[] part = content.readNBytes(MOST); part.length > 0; part = content.readNBytes(MOST)) {
			size += part.length;
			if (size > LARGEST) {
				throw new TooLarge();
			}
			digest.update(part);
			this.jdbc
				.sql("insert into inventory_part (inventory, place, content) values (:inventory, :place, :content)")
				.param("inventory", inventory)
				.param("place", place)
				.param("content", part)
				.update();
			place++;
		}
		return new Stored(size, HexFormat.of().formatHex(digest.digest()));
	}

	/** What was kept, from its first byte. */
	Read read(long inventory) {
		return new Read(inventory);
	}

	void remove(long inventory) {
		this.jdbc.sql("delete from inventory_part where inventory = :inventory").param("inventory", inventory).update();
	}

	private byte @Nullable [] part(long inventory, int place) {
		return this.jdbc.sql("select content from inventory_part where inventory = :inventory and place = :place")
			.param("inventory", inventory)
			.param("place", place)
			.query((row, index) -> row.getBytes("content"))
			.optional()
			.orElse(null);
	}

	/** There is more than is taken. */
	static class TooLarge extends IOException {

		private static final long serialVersionUID = 1L;

	}

	/** A file that is read part by part, and how much of it is. */
	final class Read extends InputStream {

		private final long inventory;

		private byte[] part = {};

		private int at;

		private int place;

		private long taken;

		private Read(long inventory) {
			this.inventory = inventory;
		}

		@Override
		public int read() {
			return isThereMore() ? this.part[this.at++] & 0xff : -1;
		}

		@Override
		public int read(byte[] into, int offset, int length) {
			if (length == 0) {
				return 0;
			}
			if (!isThereMore()) {
				return -1;
			}
			int some = Math.min(length, this.part.length - this.at);
			System.arraycopy(this.part, this.at, into, offset, some);
			this.at += some;
			return some;
		}

		long taken() {
			return this.taken + this.at;
		}

		private boolean isThereMore() {
			if (this.at < this.part.length) {
				return true;
			}
			byte[] next = part(this.inventory, this.place);
			if (next == null) {
				return false;
			}
			this.taken += this.part.length;
			this.part = next;
			this.at = 0;
			this.place++;
			return next.length > 0;
		}

	}

}
