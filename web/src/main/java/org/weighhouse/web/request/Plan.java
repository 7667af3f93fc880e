package org.weighhouse.web.request;

import java.util.List;

import org.weighhouse.web.request.Transition.When;

/**
 * What follows from a verdict: the revision to keep, and who decides it.
 */
record Plan(Revision revision, When when, List<Step> steps) {

	Plan {
		steps = List.copyOf(steps);
	}

}
