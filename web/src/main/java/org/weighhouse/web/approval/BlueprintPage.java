package org.weighhouse.web.approval;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.rulebook.Blueprint;
import org.weighhouse.engine.rulebook.Control;
import org.weighhouse.engine.rulebook.Question;
import org.weighhouse.web.control.Safeguard;

/**
 * A ready-made way to run tools, as its page shows it.
 *
 * @param editions for which editions it is meant
 * @param standing the standing approvals that bring it: who joins can have it now
 * @param dataClass the question whose answer is the ceiling of a standing approval
 * @param population the question whose answer says for whom one is
 * @param offers whether the reader may ask for a standing approval
 */
record BlueprintPage(Blueprint blueprint, List<Brought> controls, List<Meant> editions, List<Joinable> standing,
		Question dataClass, Question population, boolean offers) {

	/**
	 * A control that it brings.
	 *
	 * @param proof where it is proved; null where it is not, and so does not count
	 * @param settings the settings that make it true
	 */
	record Brought(Control control, @Nullable Safeguard proof, List<String> settings) {
	}

	/** An edition that it is meant for. */
	record Meant(String id, String title) {

		public String tool() {
			return this.id.substring(0, this.id.indexOf('/'));
		}

		public String edition() {
			return this.id.substring(this.id.indexOf('/') + 1);
		}

	}

	/** A standing approval to join. */
	record Joinable(Approval approval, String title, String dataClass, String population) {
	}

	public long proved() {
		return this.controls.stream().filter((each) -> each.proof() != null).count();
	}

}
