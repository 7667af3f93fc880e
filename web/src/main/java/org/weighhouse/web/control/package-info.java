/**
 * Keeps which controls were verified, for what, until when and by whom, and says which of
 * them count in a case.
 */
@NullMarked
package org.weighhouse.web.control;

import org.jspecify.annotations.NullMarked;
