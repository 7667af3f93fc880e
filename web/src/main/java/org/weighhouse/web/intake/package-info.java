/**
 * Takes in inventories of software in use: tries them, asks where a match is unsure, and
 * tells what is in use without an approval.
 */
@NullMarked
package org.weighhouse.web.intake;

import org.jspecify.annotations.NullMarked;
