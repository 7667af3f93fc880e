/**
 * Lets compliance look through the audit log, hold it against what was signed, and take
 * it away to check it elsewhere.
 */
@NullMarked
package org.weighhouse.web.trail;

import org.jspecify.annotations.NullMarked;
