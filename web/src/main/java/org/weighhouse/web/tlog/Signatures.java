package org.weighhouse.web.tlog;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.web.tlog.Finding.Verdict;

/**
 * Whether those who must have signed did.
 */
public final class Signatures {

	private Signatures() {
	}

	/**
	 * What stands against a log before any entry is looked at: who signed, and which is
	 * longer; null for nothing.
	 * @param older checkpoints that came from elsewhere
	 */
	public static @Nullable Finding against(SignedNote note, List<SignedNote> older, List<VerifyingKey> keys) {
		Finding own = signature(note, keys, TilePath.CHECKPOINT);
		if (own != null) {
			return own;
		}
		Checkpoint checkpoint = Checkpoint.read(note);
		List<Checkpoint> longer = new ArrayList<>();
		for (SignedNote each : older) {
			Finding finding = signature(each, keys, "older checkpoint");
			if (finding != null) {
				return finding;
			}
			Checkpoint found = Checkpoint.read(each);
			if (found.size() > checkpoint.size()) {
				longer.add(found);
			}
		}
		return longer.isEmpty() ? null : Finding.of(Verdict.SHORTENED, checkpoint.size(), checkpoint.size(),
				checkpoint.size(), "older.longer", String.valueOf(longer.get(longer.size() - 1).size()));
	}

	private static @Nullable Finding signature(SignedNote note, List<VerifyingKey> keys, String where) {
		VerifyingKey key = keys.stream().filter((each) -> each.signed(note)).findFirst().orElse(null);
		if (key == null) {
			return Finding.badSignature("signature.none", where);
		}
		try {
			return Checkpoint.read(note).origin().equals(key.name()) ? null
					: Finding.badSignature("origin.other", where);
		}
		catch (Malformed ex) {
			return Finding.badSignature("checkpoint.malformed", where);
		}
	}

}
