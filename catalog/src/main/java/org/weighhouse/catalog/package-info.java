/**
 * Real tools as files: what is known of each edition, by whom and since when, and how an
 * edition in a use becomes a case that can be judged.
 */
@NullMarked
package org.weighhouse.catalog;

import org.jspecify.annotations.NullMarked;
