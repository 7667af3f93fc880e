/**
 * Counts what people steer by: how much waits, how long it takes, and what must be zero.
 */
@NullMarked
package org.weighhouse.web.dashboard;

import org.jspecify.annotations.NullMarked;
