package org.weighhouse.web.audit;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.tlog.Checkpoint;
import org.weighhouse.web.tlog.Finding;
import org.weighhouse.web.tlog.Malformed;
import org.weighhouse.web.tlog.SignedNote;

/**
 * Every checkpoint in the database and elsewhere by size, some at a time. Those in the
 * database that nobody signed are left out and remembered.
 */
class SignedSoFar implements Iterator<Checkpoint> {

	private static final int AT_ONCE = 500;

	private final Checkpoints checkpoints;

	private final LogKey key;

	private final Deque<Checkpoint> elsewhere;

	private final Deque<Checkpoint> here = new ArrayDeque<>();

	/** Up to which size it has read here. */
	private long read = -1;

	private boolean end;

	private @Nullable Finding forged;

	/**
	 * @param elsewhere whose signatures were looked at
	 */
	SignedSoFar(Checkpoints checkpoints, LogKey key, List<SignedNote> elsewhere) {
		this.checkpoints = checkpoints;
		this.key = key;
		this.elsewhere = new ArrayDeque<>(
				elsewhere.stream().map(Checkpoint::read).sorted(Comparator.comparing(Checkpoint::size)).toList());
	}

	@Override
	public boolean hasNext() {
		while (this.here.isEmpty() && !this.end) {
			readOn();
		}
		return !this.here.isEmpty() || !this.elsewhere.isEmpty();
	}

	@Override
	public Checkpoint next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		boolean first = this.elsewhere.isEmpty()
				|| (!this.here.isEmpty() && this.here.getFirst().size() <= this.elsewhere.getFirst().size());
		return first ? this.here.removeFirst() : this.elsewhere.removeFirst();
	}

	private void readOn() {
		List<SignedCheckpoint> next = this.checkpoints.after(this.read, AT_ONCE);
		this.end = next.isEmpty();
		for (SignedCheckpoint each : next) {
			this.read = each.size();
			Checkpoint checkpoint = signed(each);
			if (checkpoint != null) {
				this.here.addLast(checkpoint);
			}
			else if (this.forged == null) {
				this.forged = Finding.badSignature("signature.none", "audit_checkpoint " + each.size());
			}
		}
	}

	private @Nullable Checkpoint signed(SignedCheckpoint row) {
		try {
			Checkpoint checkpoint = row.checkpoint();
			return (this.key.signed(row.note()) && checkpoint.size() == row.size()) ? checkpoint : null;
		}
		catch (Malformed ex) {
			return null;
		}
	}

	/** The first in the database that is none of ours; null if they all are. */
	@Nullable Finding forged() {
		return this.forged;
	}

}
