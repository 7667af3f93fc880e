/**
 * Keeps what was found in use without an approval: tolerated until a date, with an owner
 * and a place to move to. Tolerating allows nothing.
 */
@NullMarked
package org.weighhouse.web.tolerated;

import org.jspecify.annotations.NullMarked;
