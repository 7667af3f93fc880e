package org.weighhouse.web.assessment;

import org.weighhouse.catalog.Case;
import org.weighhouse.engine.Verdict;
import org.weighhouse.web.control.InPlace;

/**
 * A form that was weighed: what was weighed, the case it made, the verdict, and where the
 * controls come from that it counts.
 */
record Weighed(WeighForm form, Subject subject, Case use, Verdict verdict, InPlace inPlace) {
}
