/**
 * Reads lists of the software that a company has or uses, and says which tools of the
 * catalogue its titles are: pure, a row at a time, and nothing is kept.
 */
@NullMarked
package org.weighhouse.web.inventory;

import org.jspecify.annotations.NullMarked;
