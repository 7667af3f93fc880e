/**
 * What a rule base says: questions, controls, concerns, rules, routing and what goes with
 * them, as read from its files and checked against each other.
 */
@NullMarked
package org.weighhouse.engine.rulebook;

import org.jspecify.annotations.NullMarked;
