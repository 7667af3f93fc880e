package org.weighhouse.web.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.weighhouse.web.digest.Sha256;

/**
 * A zip file that knows size and SHA-256 of each file in it. All of them say the same
 * time.
 */
class PackZip {

	private static final String SAFE = "[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*";

	private final ZipOutputStream zip;

	private final Instant at;

	private final List<Packed> files = new ArrayList<>();

	PackZip(OutputStream out, Instant at) {
		this.zip = new ZipOutputStream(out);
		this.at = at;
	}

	/** A file in it. */
	record Packed(String path, long size, String sha256) {
	}

	/** What is written into a file. */
	@FunctionalInterface
	interface Content {

		void write(OutputStream out) throws IOException;

	}

	void file(String path, Content content) throws IOException {
		if (!path.matches(SAFE)) {
			throw new IllegalArgumentException("`" + path + "` is no path of a pack");
		}
		ZipEntry entry = new ZipEntry(path);
		entry.setTime(this.at.toEpochMilli());
		this.zip.putNextEntry(entry);
		MessageDigest digest = Sha256.begin();
		Counted counted = new Counted(new DigestOutputStream(this.zip, digest));
		content.write(counted);
		this.zip.closeEntry();
		this.files.add(new Packed(path, counted.size, Sha256.of(digest)));
	}

	/** In the order of their paths. */
	List<Packed> files() {
		return this.files.stream().sorted(Comparator.comparing(Packed::path)).toList();
	}

	/** What it is written to stays open. */
	void end() throws IOException {
		this.zip.finish();
	}

	/** Stays open for the next file, whoever closes it. */
	private static final class Counted extends FilterOutputStream {

		private long size;

		Counted(OutputStream out) {
			super(out);
		}

		@Override
		public void write(int letter) throws IOException {
			this.out.write(letter);
			this.size++;
		}

		@Override
		public void write(byte[] bytes, int start, int length) throws IOException {
			this.out.write(bytes, start, length);
			this.size += length;
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}
