/**
 * Keeps every rule base that was ever in force, and knows which one is.
 */
@NullMarked
package org.weighhouse.web.policy;

import org.jspecify.annotations.NullMarked;
