/**
 * Lets go of people's words and of old news once they were kept long enough and nothing
 * in force needs them.
 */
@NullMarked
package org.weighhouse.web.retention;

import org.jspecify.annotations.NullMarked;
