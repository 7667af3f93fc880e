package org.weighhouse.web.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes tables into a pack.
 */
class Tables {

	private final PackZip zip;

	private final About about;

	private final Progress progress;

	Tables(PackZip zip, About about, Progress progress) {
		this.zip = zip;
		this.about = about;
		this.progress = progress;
	}

	/** As CSV and as JSON Lines. */
	void both(String path, Source source) throws IOException {
		csv(path + ".csv", source);
		Source again = (source instanceof Watched watched) ? watched.watchedNoMore() : source;
		lines(path + ".jsonl", again);
	}

	Making.Written csv(String path, Source source) throws IOException {
		return write(path, source, (out) -> new CsvFile(out, source.columns(), false));
	}

	Making.Written lines(String path, Source source) throws IOException {
		return write(path, source, (out) -> new JsonLinesFile(out, source.columns()));
	}

	private Making.Written write(String path, Source source, Opening opening) throws IOException {
		this.progress.expect(source.count());
		Making.Written[] written = new Making.Written[1];
		this.zip.file(path, (out) -> written[0] = Table.write(source, opening.open(out), this.about, this.progress));
		return written[0];
	}

	/** Begins a file. */
	@FunctionalInterface
	private interface Opening {

		TableFile open(OutputStream out) throws IOException;

	}

}
