package org.weighhouse.web.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.weighhouse.web.audit.LogAlarm.Alarm;
import org.weighhouse.web.tlog.Checkpoint;
import org.weighhouse.web.tlog.GrowingTree;
import org.weighhouse.web.tlog.Hash;
import org.weighhouse.web.tlog.Malformed;
import org.weighhouse.web.tlog.SignedNote;
import org.weighhouse.web.tlog.Tree;

/**
 * Holds the log against what was signed about it, before anything is added: the latest
 * checkpoint beside it, and the newest one that was kept elsewhere.
 */
@Component
class LogWatch {

	private final StoredTiles tiles;

	private final Anchors anchors;

	private final LogKey key;

	private final LogAlarm alarm;

	private @Nullable SignedNote anchor;

	private boolean looked;

	LogWatch(StoredTiles tiles, Anchors anchors, LogKey key, LogAlarm alarm) {
		this.tiles = tiles;
		this.anchors = anchors;
		this.key = key;
		this.alarm = alarm;
	}

	boolean rings() {
		return this.alarm.raised().isPresent();
	}

	/** Whether the log is what was signed; if not, the alarm rings. */
	boolean holds(GrowingTree tree, @Nullable SignedCheckpoint last) {
		try {
			return holdsAnchor(tree) && (last == null || holds(tree, last.note(), "checkpoint"));
		}
		catch (Malformed ex) {
			this.alarm.raise(new Alarm("unreadable", tree.size(), tree.size()));
			return false;
		}
	}

	/** The newest anchor whole once, and its size ever after. */
	private boolean holdsAnchor(GrowingTree tree) {
		if (!this.looked) {
			this.anchor = this.anchors.newest().orElse(null);
			if (this.anchor != null && !holds(tree, this.anchor, "anchor")) {
				return false;
			}
			this.looked = true;
		}
		if (this.anchors.size() > tree.size()) {
			this.alarm.raise(new Alarm("anchor.larger", this.anchors.size(), tree.size()));
			return false;
		}
		return true;
	}

	private boolean holds(GrowingTree tree, SignedNote note, String what) {
		Checkpoint checkpoint = Checkpoint.read(note);
		String wrong = wrong(tree, note, checkpoint);
		if (wrong != null) {
			this.alarm.raise(new Alarm(what + "." + wrong, checkpoint.size(), tree.size()));
		}
		return wrong == null;
	}

	private @Nullable String wrong(GrowingTree tree, SignedNote note, Checkpoint checkpoint) {
		if (!this.key.signed(note)) {
			return "unsigned";
		}
		if (checkpoint.size() > tree.size()) {
			return "larger";
		}
		Hash root = (checkpoint.size() == tree.size()) ? tree.root() : new Tree(checkpoint.size(), this.tiles).root();
		return root.equals(checkpoint.root()) ? null : "differs";
	}

	/** Looks at everything at once, as at a start. */
	void look(long size, @Nullable SignedCheckpoint last) {
		this.looked = false;
		try {
			holds(this.tiles.growing(size), last);
		}
		catch (Malformed ex) {
			this.alarm.raise(new Alarm("unreadable", size, size));
		}
	}

}
