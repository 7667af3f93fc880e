/**
 * Weighs an edition of a tool in a use: the form with its verdict beside it, and the
 * results that are kept.
 */
@NullMarked
package org.weighhouse.web.assessment;

import org.jspecify.annotations.NullMarked;
