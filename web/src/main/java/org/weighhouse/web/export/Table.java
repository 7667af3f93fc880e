package org.weighhouse.web.export;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes rows into files, counts and hashes them.
 */
final class Table {

	private Table() {
	}

	static Making.Written write(Source source, TableFile file, About about, Progress progress) throws IOException {
		RowsDigest digest = new RowsDigest();
		try {
			source.each((row) -> {
				digest.row(row);
				try {
					file.row(row);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
				progress.step();
			});
		}
		catch (UncheckedIOException ex) {
			throw new IOException(ex);
		}
		Making.Written rows = new Making.Written(digest.rows(), digest.end());
		file.end(about.of(rows));
		return rows;
	}

}
