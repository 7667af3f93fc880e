/**
 * Measures how fast judging is, beside plain Java that does the same work.
 */
@NullMarked
package org.weighhouse.rules.speed;

import org.jspecify.annotations.NullMarked;
