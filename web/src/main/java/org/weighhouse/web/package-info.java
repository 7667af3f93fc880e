/**
 * Everything people touch: pages, and the command line beside them.
 */
@NullMarked
package org.weighhouse.web;

import org.jspecify.annotations.NullMarked;
