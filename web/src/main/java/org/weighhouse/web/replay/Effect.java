package org.weighhouse.web.replay;

import org.weighhouse.web.audit.Act;

/**
 * What an act makes of what is told so far.
 */
@FunctionalInterface
interface Effect {

	/** It changes nothing that is compared. */
	Effect NONE = (act, told) -> {
	};

	void on(Act act, Told told);

	default Effect and(Effect other) {
		return (act, told) -> {
			on(act, told);
			other.on(act, told);
		};
	}

}
