/**
 * Reads what people write in files, keeps the place of every word, and tells every
 * mistake at once.
 */
@NullMarked
package org.weighhouse.engine.text;

import org.jspecify.annotations.NullMarked;
