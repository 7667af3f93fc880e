package org.weighhouse.web.control;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.weighhouse.engine.VerifiedControls.Scope;

/**
 * A control that counts in a case, and where it comes from.
 *
 * @param verification the number of its verification; null where the rule base's own file
 * says so
 * @param blueprint the ready-made way that it is part of; null where it holds without
 * @param until the last day (UTC) on which it counts
 * @param verifier the number of the person who verified it; null as above
 */
public record Safeguard(String control, Scope scope, @Nullable Long verification, @Nullable String blueprint,
		LocalDate until, @Nullable Long verifier) {
}
