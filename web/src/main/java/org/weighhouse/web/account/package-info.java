/**
 * Knows who is here, and with which roles.
 */
@NullMarked
package org.weighhouse.web.account;

import org.jspecify.annotations.NullMarked;
