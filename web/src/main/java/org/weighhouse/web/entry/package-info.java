/**
 * Lets reviewers change what the register knows of a tool: in forms or in the text of its
 * file, seeing what would move before it is kept.
 */
@NullMarked
package org.weighhouse.web.entry;

import org.jspecify.annotations.NullMarked;
