/**
 * Does what is due by the clock, on one instance at a time and also after a standstill.
 */
@NullMarked
package org.weighhouse.web.timer;

import org.jspecify.annotations.NullMarked;
