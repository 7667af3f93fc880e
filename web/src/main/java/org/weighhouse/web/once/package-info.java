/**
 * Sees to it that what is sent twice is done once.
 */
@NullMarked
package org.weighhouse.web.once;

import org.jspecify.annotations.NullMarked;
