/**
 * Knows what is allowed now: to whom, where, until when and on which conditions.
 */
@NullMarked
package org.weighhouse.web.approval;

import org.jspecify.annotations.NullMarked;
