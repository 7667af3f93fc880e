/**
 * Writes tables as files that spreadsheets open without running anything in them.
 */
@NullMarked
package org.weighhouse.web.csv;

import org.jspecify.annotations.NullMarked;
