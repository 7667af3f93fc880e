/**
 * Copies everything that this site keeps: into a file, back from it, and from the
 * database in a file into PostgreSQL.
 */
@NullMarked
package org.weighhouse.web.backup;

import org.jspecify.annotations.NullMarked;
