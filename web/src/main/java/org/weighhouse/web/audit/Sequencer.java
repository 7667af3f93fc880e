package org.weighhouse.web.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.weighhouse.web.tlog.Checkpoint;
import org.weighhouse.web.tlog.GrowingTree;
import org.weighhouse.web.tlog.Hash;
import org.weighhouse.web.tlog.SignedNote;

/**
 * Gives entries their places in the log, one instance at a time: place, tiles and
 * checkpoint in one transaction. Signs at most once a second.
 */
@Component
public class Sequencer {

	static final int BATCH = 2_000;

	private static final Duration BETWEEN_SIGNATURES = Duration.ofSeconds(1);

	private final JdbcClient jdbc;

	private final JdbcOperations batches;

	private final Leadership leadership;

	private final StoredTiles tiles;

	private final Checkpoints checkpoints;

	private final LogWatch watch;

	private final Anchors anchors;

	private final LogKey key;

	private final Clock clock;

	private final TransactionTemplate transaction;

	Sequencer(JdbcClient jdbc, JdbcOperations batches, Leadership leadership, StoredTiles tiles,
			Checkpoints checkpoints, LogWatch watch, Anchors anchors, LogKey key, Clock clock,
			PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.leadership = leadership;
		this.tiles = tiles;
		this.checkpoints = checkpoints;
		this.watch = watch;
		this.anchors = anchors;
		this.key = key;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * One round.
	 * @return how many entries got their place
	 */
	int run() {
		return round(false).taken();
	}

	/**
	 * Goes on until everything that was written down by now has its place and is signed,
	 * unless the alarm rings or another instance is at it.
	 * @return the latest checkpoint; empty before the first
	 */
	public Optional<SignedCheckpoint> catchUp() {
		Round round = round(true);
		while (round.taken() == BATCH) {
			round = round(true);
		}
		return this.checkpoints.latest();
	}

	private synchronized Round round(boolean signNow) {
		Round round = Objects.requireNonNull(this.transaction.execute((status) -> {
			Round done = sequence(signNow);
			if (this.watch.rings()) {
				status.setRollbackOnly();
				return Round.NOTHING;
			}
			return done;
		}));
		if (round.signed() != null) {
			this.anchors.offer(round.signed());
		}
		return round;
	}

	private Round sequence(boolean signNow) {
		if (this.watch.rings() || !this.leadership.leads()) {
			return Round.NOTHING;
		}
		List<Waiting> next = next();
		long size = size();
		SignedCheckpoint last = this.checkpoints.latest().orElse(null);
		if (next.isEmpty() && size == ((last != null) ? last.size() : 0)) {
			return Round.NOTHING;
		}
		GrowingTree tree = this.tiles.growing(size);
		if (!this.watch.holds(tree, last)) {
			return Round.NOTHING;
		}
		next.forEach((entry) -> tree.add(Hash.leaf(entry.text().getBytes(StandardCharsets.UTF_8))));
		place(next, size);
		return new Round(next.size(), signNow || isDue(last) ? sign(tree) : null);
	}

	/** Those that were written down, and have no place. */
	private List<Waiting> next() {
		return this.jdbc.sql("""
				select p.entry as id, e.entry as text from audit_pending p join audit_entry e on e.id = p.entry
				order by p.entry limit :most
				""")
			.param("most", BATCH)
			.query((row, index) -> new Waiting(row.getLong("id"), row.getString("text")))
			.list();
	}

	long size() {
		return this.jdbc.sql("select coalesce(max(seq) + 1, 0) from audit_seq").query(Long.class).single();
	}

	private void place(List<Waiting> next, long size) {
		List<Object[]> places = new ArrayList<>();
		List<Object[]> done = new ArrayList<>();
		for (Waiting entry : next) {
			places.add(new Object[] { size + places.size(), entry.id() });
			done.add(new Object[] { entry.id() });
		}
		this.batches.batchUpdate("insert into audit_seq (seq, entry) values (?, ?)", places);
		this.batches.batchUpdate("delete from audit_pending where entry = ?", done);
	}

	private boolean isDue(@Nullable SignedCheckpoint last) {
		Instant now = Instant.now(this.clock);
		return last == null || now.isBefore(last.at()) || !now.isBefore(last.at().plus(BETWEEN_SIGNATURES));
	}

	private SignedCheckpoint sign(GrowingTree tree) {
		SignedNote note = new Checkpoint(this.key.signing().verifying().name(), tree.size(), tree.root())
			.signedBy(this.key.signing());
		Instant at = Instant.now(this.clock).truncatedTo(ChronoUnit.MICROS);
		this.checkpoints.add(note, at);
		return new SignedCheckpoint(tree.size(), at, note.toString());
	}

	/**
	 * Puts those back that have neither a place nor wait for one, which nothing here
	 * does.
	 */
	void requeue() {
		this.transaction.executeWithoutResult((status) -> {
			if (this.leadership.leads()) {
				this.jdbc.sql("""
						insert into audit_pending (entry)
						select e.id from audit_entry e left join audit_seq s on s.entry = e.id
							left join audit_pending p on p.entry = e.id
						where s.entry is null and p.entry is null
						""").update();
			}
		});
	}

	private record Waiting(long id, String text) {
	}

	/**
	 * What was done in a round.
	 *
	 * @param signed null where nothing was
	 */
	private record Round(int taken, @Nullable SignedCheckpoint signed) {

		static final Round NOTHING = new Round(0, null);

	}

}
