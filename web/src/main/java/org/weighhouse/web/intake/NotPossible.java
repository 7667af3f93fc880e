package org.weighhouse.web.intake;

/**
 * What was asked for is not done with an inventory as it is now; nothing has changed.
 */
class NotPossible extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Why why;

	NotPossible(Why why, String name) {
		super("`" + name + "`: " + why);
		this.why = why;
	}

	/** What is in the way. */
	enum Why {

		/** It is not, or no longer, at this step. */
		OTHER_STEP,
		/** Another of the same source was confirmed since it was compared. */
		COMPARED_TO_ANOTHER,
		/** Somebody decided it, or undid it, meanwhile. */
		DECIDED_MEANWHILE

	}

	Why why() {
		return this.why;
	}

	/** What programs call it. */
	String code() {
		return switch (this.why) {
			case OTHER_STEP -> "otherStep";
			case COMPARED_TO_ANOTHER -> "comparedToAnother";
			case DECIDED_MEANWHILE -> "decidedMeanwhile";
		};
	}

}
