/**
 * Keeps what was done, by whom and why; knows people only by their number.
 */
@NullMarked
package org.weighhouse.web.audit;

import org.jspecify.annotations.NullMarked;
