package org.weighhouse.web.trail;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.weighhouse.web.audit.AuditTrail;
import org.weighhouse.web.audit.LogExport;
import org.weighhouse.web.audit.LogInspection;
import org.weighhouse.web.audit.Receipts;
import org.weighhouse.web.audit.SignedCheckpoint;
import org.weighhouse.web.tlog.Finding;
import org.weighhouse.web.tlog.Hash;

/**
 * The audit log for programs.
 */
@RestController
@RequestMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
class TrailApi {

	private static final int MOST = 100;

	private final Trail trail;

	private final AuditTrail log;

	private final Receipts receipts;

	private final LogInspection inspection;

	private final LogExport export;

	TrailApi(Trail trail, AuditTrail log, Receipts receipts, LogInspection inspection, LogExport export) {
		this.trail = trail;
		this.log = log;
		this.receipts = receipts;
		this.inspection = inspection;
		this.export = export;
	}

	@GetMapping
	Listed list(@RequestParam(defaultValue = "") String actor, @RequestParam(defaultValue = "") String subject,
			@RequestParam(defaultValue = "") String what, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "0") long before,
			@RequestParam(defaultValue = "100") int size) {
		int most = Math.min(Math.max(size, 1), MOST);
		List<Row> rows = this.trail
			.find(new TrailFilter(actor, subject, what, from, to), (before > 0) ? before : Long.MAX_VALUE, most)
			.stream()
			.map(Row::of)
			.toList();
		return new Listed(rows, (rows.size() == most) ? rows.get(most - 1).entry() : null);
	}

	@GetMapping("/{entry:\\d{1,18}}/receipt")
	Told receipt(@PathVariable long entry) {
		return this.receipts.of(entry)
			.map((receipt) -> Told.of(receipt, this.export.key().toString()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	@GetMapping("/checkpoint")
	Signed checkpoint() {
		return this.log.checkpoint()
			.map((checkpoint) -> new Signed(checkpoint.size(), checkpoint.at(), checkpoint.text(),
					this.export.key().toString()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** Looks at everything: takes a while where there is much. */
	@GetMapping("/verification")
	Verified verify() {
		LogInspection.Inspected inspected = this.inspection.inspect();
		Finding finding = inspected.finding();
		SignedCheckpoint checkpoint = inspected.checkpoint();
		return new Verified(finding.verdict(), (checkpoint != null) ? checkpoint.size() : 0, finding.why(),
				finding.from(), finding.to(), finding.where(), (checkpoint != null) ? checkpoint.text() : null,
				inspected.at());
	}

	/**
	 * A part of the log, the newest first.
	 *
	 * @param next what `before` must be for the next part; null at the end
	 */
	record Listed(List<Row> entries, @Nullable Long next) {
	}

	/** An entry in a list. */
	record Row(long entry, @Nullable Long seq, Instant at, String actor, String who, @Nullable String onBehalfOf,
			String what, String subject, @Nullable String from, @Nullable String to, @Nullable String reason,
			Map<String, String> details, String leaf) {

		static Row of(Trail.Line line) {
			return new Row(line.entry().id(), line.seq(), line.entry().at(), line.act().actor(), line.who(),
					line.act().onBehalfOf(), line.act().what(), line.act().subject(), line.act().from(),
					line.act().to(), line.act().reason(), line.act().details(), line.entry().sha256());
		}

	}

	/**
	 * A receipt.
	 *
	 * @param bytes the entry as it is hashed
	 * @param checkpoint the signed note; null while nothing is signed that counts it
	 * @param proof the hashes from the leaf to the root, in hexadecimal digits
	 */
	record Told(long entry, @Nullable Long seq, String bytes, String leaf, @Nullable String checkpoint,
			List<String> proof, String key) {

		static Told of(Receipts.Receipt receipt, String key) {
			SignedCheckpoint signed = receipt.checkpoint();
			return new Told(receipt.entry(), receipt.seq(), receipt.text(), receipt.leaf(),
					(signed != null) ? signed.text() : null, receipt.proof().stream().map(Hash::hex).toList(), key);
		}

	}

	/** The latest checkpoint. */
	record Signed(long size, Instant at, String note, String key) {
	}

	/**
	 * What became of the log.
	 *
	 * @param firstBad the first entry that can be wrong
	 * @param firstBadAtMost the last one that can be the first wrong one
	 */
	record Verified(Finding.Verdict verdict, long size, String why, @Nullable Long firstBad,
			@Nullable Long firstBadAtMost, String where, @Nullable String checkpoint, Instant at) {
	}

}
