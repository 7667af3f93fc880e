package org.weighhouse.web.assessment;

import org.weighhouse.catalog.Case;
import org.weighhouse.engine.Verdict;

/**
 * A form that was weighed: what was weighed, the case it made, and the verdict.
 */
record Weighed(WeighForm form, Subject subject, Case use, Verdict verdict) {
}
