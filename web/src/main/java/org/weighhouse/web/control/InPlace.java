package org.weighhouse.web.control;

import java.util.List;

import org.weighhouse.engine.VerifiedControls;

/**
 * Which verified controls count in a case and where each comes from, and which do not
 * because they were verified for other answers.
 */
public record InPlace(List<Safeguard> safeguards, List<Outside> outside) {

	public InPlace {
		safeguards = List.copyOf(safeguards);
		outside = List.copyOf(outside);
	}

	/** A control that was verified for other answers to a question. */
	public record Outside(Safeguard safeguard, String question) {
	}

	public static InPlace nothing() {
		return new InPlace(List.of(), List.of());
	}

	/** What the rule base judges with. */
	public VerifiedControls controls() {
		VerifiedControls controls = VerifiedControls.none();
		for (Safeguard safeguard : this.safeguards) {
			controls = controls.and(safeguard.scope(), List.of(safeguard.control()));
		}
		return controls;
	}

	/** Where a control comes from, the longest-lived first. */
	public List<Safeguard> of(String control) {
		return this.safeguards.stream().filter((safeguard) -> safeguard.control().equals(control)).toList();
	}

}
