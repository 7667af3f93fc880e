/**
 * Who decides in the place of whom, for how long: in their own name, and for nobody's
 * benefit of a second word.
 */
@NullMarked
package org.weighhouse.web.delegate;

import org.jspecify.annotations.NullMarked;
