/**
 * Proves again what was done: rebuilds the state of everything from the audit entries
 * alone, and judges stored verdicts once more.
 */
@NullMarked
package org.weighhouse.web.replay;

import org.jspecify.annotations.NullMarked;
