/**
 * Judges a tool in its use. {@link org.weighhouse.engine.RuleBase} is the door: answers
 * and verified controls in, a verdict with its reasons out.
 */
@NullMarked
package org.weighhouse.engine;

import org.jspecify.annotations.NullMarked;
