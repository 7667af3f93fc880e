/**
 * Sends something to every address that there is: twice, at the same moment, and with bad
 * input.
 */
@NullMarked
package org.weighhouse.web.sent;

import org.jspecify.annotations.NullMarked;
