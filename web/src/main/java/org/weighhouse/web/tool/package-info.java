/**
 * Lets anybody look a tool up: what is known of its editions, by whom, and what that is
 * worth in a usual use.
 */
@NullMarked
package org.weighhouse.web.tool;

import org.jspecify.annotations.NullMarked;
