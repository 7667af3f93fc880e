/**
 * Names bytes by their SHA-256.
 */
@NullMarked
package org.weighhouse.web.digest;

import org.jspecify.annotations.NullMarked;
