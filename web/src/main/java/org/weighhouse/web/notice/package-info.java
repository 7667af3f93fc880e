/**
 * Tells people what was done to what concerns them: on the page, and by mail.
 */
@NullMarked
package org.weighhouse.web.notice;

import org.jspecify.annotations.NullMarked;
