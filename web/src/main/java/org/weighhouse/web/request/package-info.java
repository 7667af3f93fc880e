/**
 * Lets people ask for the use of a tool, and the right other people decide.
 */
@NullMarked
package org.weighhouse.web.request;

import org.jspecify.annotations.NullMarked;
