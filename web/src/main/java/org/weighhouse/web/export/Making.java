package org.weighhouse.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.web.audit.SignedCheckpoint;
import org.weighhouse.web.policy.ActivePolicy;

/**
 * Writes whatever somebody wants to take away.
 */
@Component
class Making {

	private final JdbcClient jdbc;

	private final ActivePolicy policy;

	private final Printing printing;

	private final Dossiers dossiers;

	private final AuditPack pack;

	Making(JdbcClient jdbc, ActivePolicy policy, Printing printing, Dossiers dossiers, AuditPack pack) {
		this.jdbc = jdbc;
		this.policy = policy;
		this.printing = printing;
		this.dossiers = dossiers;
		this.pack = pack;
	}

	/** How many rows a file has, and their SHA-256; null where it is no table. */
	record Written(long count, @Nullable String sha256) {
	}

	/**
	 * @param signed what was signed about the audit log just before; null for nothing
	 */
	Written make(Wish wish, long person, Instant now, @Nullable SignedCheckpoint signed, Progress progress,
			OutputStream out) throws IOException {
		return switch (wish.what()) {
			case DOSSIER -> {
				progress.expect(1);
				this.dossiers.write(Objects.requireNonNull(wish.request()), now, out);
				progress.step();
				yield new Written(1, null);
			}
			case PACK -> this.pack.write(wish, person, now, signed, progress, out);
			default -> table(wish, now, progress, out);
		};
	}

	private Written table(Wish wish, Instant now, Progress progress, OutputStream out) throws IOException {
		Source source = Sources.of(this.jdbc, wish.what(), wish.filter(), wish.columns(), today(now));
		long count = source.count();
		if (wish.format() == Format.PDF && count > PdfFile.MOST_ROWS) {
			throw new TooManyRows(count, PdfFile.MOST_ROWS);
		}
		progress.expect(count);
		TableFile file = file(wish, source.columns(), out);
		return Table.write(source, file, about(wish, now), progress);
	}

	private TableFile file(Wish wish, List<Column> columns, OutputStream out) throws IOException {
		return switch (wish.format()) {
			case CSV -> new CsvFile(out, columns, wish.mark());
			case XLSX -> new XlsxFile(out, wish.what(), columns);
			case JSONL -> new JsonLinesFile(out, columns);
			case PDF -> new PdfFile(out, columns, this.printing);
			case ZIP -> throw new IllegalArgumentException("a register is no zip");
		};
	}

	private About about(Wish wish, Instant now) {
		return new About(wish.what(), now, wish.filter().asOf(), this.policy.version(), this.policy.ruleBase().digest(),
				wish.filter(), 0, "");
	}

	private static LocalDate today(Instant now) {
		return now.atZone(ZoneOffset.UTC).toLocalDate();
	}

}
