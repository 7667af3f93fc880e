/**
 * Makes files that stand alone: registers, dossiers and the audit pack, each with its
 * hash, in the background, kept for a while.
 */
@NullMarked
package org.weighhouse.web.export;

import org.jspecify.annotations.NullMarked;
