/**
 * Weighs whole inventories at once for one use: as a table, as files, as a picture.
 */
@NullMarked
package org.weighhouse.web.bulk;

import org.jspecify.annotations.NullMarked;
