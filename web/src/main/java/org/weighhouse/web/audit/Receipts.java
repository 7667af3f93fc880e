package org.weighhouse.web.audit;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.weighhouse.web.tlog.Hash;
import org.weighhouse.web.tlog.Tree;

/**
 * Shows for one entry that it stands in what was signed.
 */
@Component
public class Receipts {

	private final JdbcClient jdbc;

	private final StoredTiles tiles;

	private final Checkpoints checkpoints;

	Receipts(JdbcClient jdbc, StoredTiles tiles, Checkpoints checkpoints) {
		this.jdbc = jdbc;
		this.tiles = tiles;
		this.checkpoints = checkpoints;
	}

	/** Empty if there is no such entry. */
	public Optional<Receipt> of(long entry) {
		return this.jdbc.sql("""
				select e.entry as text, e.leaf_sha256, s.seq from audit_entry e left join audit_seq s on s.entry = e.id
				where e.id = :entry
				""")
			.param("entry", entry)
			.query((row, index) -> receipt(entry, row.getString("text"), row.getString("leaf_sha256"),
					row.getObject("seq", Long.class)))
			.optional();
	}

	private Receipt receipt(long entry, String text, String leaf, @Nullable Long seq) {
		SignedCheckpoint latest = this.checkpoints.latest().orElse(null);
		if (seq == null || latest == null || latest.size() <= seq) {
			return new Receipt(entry, text, leaf, seq, null, List.of());
		}
		List<Hash> proof = new Tree(latest.size(), this.tiles).inclusion(seq);
		return new Receipt(entry, text, leaf, seq, latest, proof);
	}

	/**
	 * A receipt.
	 *
	 * @param text the entry's bytes
	 * @param seq its place in the log; null while it has none
	 * @param checkpoint what was signed; null while nothing was that counts it
	 * @param proof from the leaf upwards to the root
	 */
	public record Receipt(long entry, String text, String leaf, @Nullable Long seq,
			@Nullable SignedCheckpoint checkpoint, List<Hash> proof) {
	}

}
